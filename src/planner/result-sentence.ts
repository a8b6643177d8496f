import type { CoverageRow } from '../core/coverage/coverage.ts';
import { digitsOf } from './digits-apart.ts';
import type { Messages } from './messages/zh-cn.ts';

/** The answer as it is read out. */
export function resultSentence(
  m: Messages,
  region: string,
  { covered_share }: CoverageRow,
): string {
  const share = (value: number): string => m.percent(value, digitsOf(value));
  const { certain, nominal, possible } = covered_share;
  return m.result(region, share(nominal), share(certain), share(possible));
}
