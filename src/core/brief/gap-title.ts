import type { GapPart } from '../coverage/coverage.ts';
import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { CoverageWords } from './coverage-words-zh-cn.ts';

/** Names that stand for a gap before "and others". */
const NAMED = 3;

/** A gap by the names of the districts that its parts lie in, in the order of the parts. */
export function gapTitle(
  words: Pick<CoverageWords, 'gapTitle'>,
  parts: readonly Pick<GapPart, 'code'>[],
  names: ReadonlyMap<DivisionCode, string>,
): string {
  // A gap may come into a district several times.
  const codes = [...new Set(parts.map(({ code }) => code))];
  const named = codes.slice(0, NAMED).map((code) => names.get(code) ?? code);
  return words.gapTitle(named, codes.length);
}

/** Names of districts by their codes. */
export const districtNames = (
  districts: readonly { readonly code: DivisionCode; readonly name: string }[],
): ReadonlyMap<DivisionCode, string> => new Map(districts.map(({ code, name }) => [code, name]));
