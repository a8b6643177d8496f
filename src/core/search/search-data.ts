import * as v from 'valibot';
import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { Readings } from './match-pinyin.ts';

const Schema = v.object({
  format: v.literal(1),
  readings: v.record(v.string(), v.string()),
  aliases: v.record(v.string(), v.array(v.string())),
});

/** What search needs beyond the stations: how characters are read, and what divisions were once called. */
export interface SearchData {
  readonly readings: Readings;
  /** Former names by the code of the division that has taken the place over: 塘沽区 for 滨海新区. */
  readonly aliases: ReadonlyMap<DivisionCode, readonly string[]>;
}

/** Plain object for `search.json`; readings of a character are joined by a space. */
export function packSearchData({ readings, aliases }: SearchData): v.InferOutput<typeof Schema> {
  return {
    format: 1,
    readings: Object.fromEntries([...readings].map(([char, all]) => [char, all.join(' ')])),
    aliases: Object.fromEntries([...aliases].map(([code, names]) => [code, [...names]])),
  };
}

/** Reads `search.json`; throws a `ValiError` when it is damaged. */
export function unpackSearchData(json: unknown): SearchData {
  const { readings, aliases } = v.parse(Schema, json);
  return {
    readings: new Map(Object.entries(readings).map(([char, all]) => [char, all.split(' ')])),
    aliases: new Map(Object.entries(aliases)),
  };
}
