import type { Gap } from '../coverage/coverage.ts';
import type { PublishedRow } from '../coverage/suppress-demand.ts';
import type { CoverageWords } from './coverage-words-zh-cn.ts';

/** Names that stand for a gap before "and others". */
const NAMED = 3;

/** A gap by the names of its largest districts. */
export function gapTitle(
  words: CoverageWords,
  { parts }: Pick<Gap, 'parts'>,
  districts: readonly Pick<PublishedRow, 'code' | 'name'>[],
): string {
  // A gap may come into a district several times.
  const codes = [...new Set(parts.map(({ code }) => code))];
  const nameOf = (code: string): string =>
    districts.find((each) => each.code === code)?.name ?? code;
  return words.gapTitle(codes.slice(0, NAMED).map(nameOf), codes.length);
}
