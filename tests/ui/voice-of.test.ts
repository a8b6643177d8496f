import { expect, test } from 'vitest';
import { voiceOf } from '../../src/ui/voice-of.ts';

const voice = (lang: string, localService = true): { lang: string; localService: boolean } => ({
  lang,
  localService,
});

test.each([
  ['the very language first', ['zh-TW', 'zh-CN', 'en-US'], 'zh', 'zh-CN'],
  ['its underscored spelling', ['en_US', 'zh_CN'], 'zh', 'zh_CN'],
  ['Mandarin by its own code', ['yue-HK', 'cmn-Hans-CN'], 'zh', 'cmn-Hans-CN'],
  ['a relative when nothing else is there', ['en-GB', 'zh-HK'], 'zh', 'zh-HK'],
  ['English for English', ['zh-CN', 'en-GB'], 'en', 'en-GB'],
] as const)('%s', (_what, langs, wanted, expected) => {
  expect(
    voiceOf(
      langs.map((lang) => voice(lang)),
      wanted,
    )?.lang,
  ).toBe(expected);
});

test('no voice that sends words away, and none of another language', () => {
  expect(voiceOf([voice('zh-CN', false)], 'zh')).toBeNull();
  expect(voiceOf([voice('fr-FR')], 'zh')).toBeNull();
});
