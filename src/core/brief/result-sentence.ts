import type { ThreeWay } from '../coverage/coverage.ts';
import type { CoverageWords } from './coverage-words-zh-cn.ts';
import { digitsOf } from './digits-apart.ts';

/** The answer as it is read out, printed and shown. */
export function resultSentence(
  words: CoverageWords,
  region: string,
  { covered_share }: { readonly covered_share: ThreeWay },
): string {
  const share = (value: number): string => words.percent(value, digitsOf(value));
  const { certain, nominal, possible } = covered_share;
  return words.result(region, share(nominal), share(certain), share(possible));
}
