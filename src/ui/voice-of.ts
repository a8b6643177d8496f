/**
 * The voice that reads a language, best first: the very language, then its relatives. Only voices of the
 * device itself: others send every word to their maker.
 */
export function voiceOf(
  voices: readonly Pick<SpeechSynthesisVoice, 'lang' | 'localService'>[],
  lang: 'zh' | 'en',
): SpeechSynthesisVoice | null {
  const wanted = lang === 'zh' ? ['zh-cn', 'cmn-hans', 'cmn', 'zh'] : ['en'];
  const own = voices.filter(({ localService }) => localService);
  for (const start of wanted) {
    const found = own.find((each) => each.lang.toLowerCase().replace('_', '-').startsWith(start));
    if (found) return found as SpeechSynthesisVoice;
  }
  return null;
}
