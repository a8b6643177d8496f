import type { Level } from '../gazetteer/level.ts';
import type { DivisionNode } from './match-index.ts';

const OFFICE: Partial<Record<Level, RegExp>> = {
  town: /^(街道办事处|办事处|街道办(?![公事税])|办(?=$|[附旁对\d]))/,
  village: /^((社区)?(居民委员会|村民委员会|居委会|村委会|居委|村委|委会))/,
};
/** First characters of such words, looked at before anything else, for speed. */
const FIRST = '社居村委街办';

/**
 * Where the words for the office of a town or village end that stand behind its name (街道办事处, 居委会);
 * `end` when there are none, or when they begin the name of a village (街道办事处驻地社区).
 */
export function officeEnd({ level, villages }: DivisionNode, text: string, end: number): number {
  if (end >= text.length || !FIRST.includes(text.charAt(end))) return end;
  const office = OFFICE[level]?.exec(text.slice(end, end + 8))?.[0] ?? '';
  if (office === '' || villages.some(({ place }) => text.startsWith(place, end))) return end;
  return end + office.length;
}
