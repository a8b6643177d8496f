import { checkShape } from '../check-shape.ts';
import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { Readings } from './pinyin-pattern.ts';

/** `search.json`; readings of a character are joined by a space. */
interface PackedSearchData {
  readonly format: 1;
  readonly readings: Record<string, string>;
  readonly aliases: Record<string, string[]>;
}

/** What search needs beyond the stations: how characters are read, and what divisions were once called. */
export interface SearchData {
  readonly readings: Readings;
  /** Former names by the code of the division that has taken the place over: 塘沽区 for 滨海新区. */
  readonly aliases: ReadonlyMap<DivisionCode, readonly string[]>;
}

/** Plain object for `search.json`. */
export function packSearchData({ readings, aliases }: SearchData): PackedSearchData {
  return {
    format: 1,
    readings: Object.fromEntries([...readings].map(([char, all]) => [char, all.join(' ')])),
    aliases: Object.fromEntries([...aliases].map(([code, names]) => [code, [...names]])),
  };
}

/** Reads `search.json`; throws a `TypeError` when it is damaged. */
export function unpackSearchData(json: unknown): SearchData {
  checkShape(json, { format: 'number', readings: { '*': 'string' }, aliases: { '*': ['string'] } });
  const { readings, aliases } = json as PackedSearchData;
  return {
    readings: new Map(Object.entries(readings).map(([char, all]) => [char, all.split(' ')])),
    aliases: new Map(Object.entries(aliases)),
  };
}
