import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { pinyin } from 'pinyin-pro';
import { shortName } from '../../src/core/gazetteer/division-name.ts';
import type { DivisionPinyin } from '../../src/core/gazetteer/division-pinyin.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';

/** Reads `data/gazetteer/sources/readings.csv`: names that the dictionary misreads. */
export function readReadings(file: string): Map<string, string> {
  const rows = parse<Record<string, string>>(readFileSync(file, 'utf8'), { columns: true });
  return new Map(rows.map(({ name = '', pinyin: reading = '' }) => [name, reading]));
}

/** Syllables of a name; 都 in names of places is du, never dou. */
function syllables(name: string, readings: ReadonlyMap<string, string>): string[] {
  const known = readings.get(name);
  if (known !== undefined) return known.split(' ');
  const read = pinyin(name, { toneType: 'none', type: 'array', v: true });
  const characters = [...name];
  return read.map((each, at) => (characters[at] === '都' ? 'du' : each));
}

/** Reads out the divisions of county level and above. */
export function buildPinyin(
  divisions: readonly Division[],
  readings: ReadonlyMap<string, string>,
): DivisionPinyin[] {
  return divisions
    .filter(({ level }) => level === 'province' || level === 'city' || level === 'county')
    .map(({ code, name, level }) => {
      const short = shortName(name, level);
      const full = syllables(name, readings);
      const read = name.startsWith(short)
        ? full.slice(0, [...short].length)
        : syllables(short, readings);
      return {
        code,
        name,
        short,
        pinyin: full.join(' '),
        initials: read.map((each) => each.charAt(0)).join(''),
      };
    });
}
