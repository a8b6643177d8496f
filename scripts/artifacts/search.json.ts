import { pinyin } from 'pinyin-pro';
import { isWithin, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import { placeName } from '../../src/core/gazetteer/division-name.ts';
import { packSearchData } from '../../src/core/search/search-data.ts';

/** A former name of a division. */
export interface FormerName {
  readonly code: DivisionCode;
  readonly name: string;
}

/**
 * `search.json`: how every character of the region's names is read (as it is read in these names,
 * so that 重庆 answers to `cq`, and as it is read alone), and the former names of its divisions.
 */
export function searchJson(
  divisions: readonly Division[],
  region: DivisionCode,
  formerNames: readonly FormerName[],
): string {
  const readings = new Map<string, Set<string>>();
  const add = (characters: readonly string[], read: readonly string[]): void => {
    characters.forEach((character, at) => {
      const reading = read[at]?.toLowerCase();
      if (!/\p{Script=Han}/u.test(character) || !reading || !/^[a-z]+$/.test(reading)) return;
      readings.set(character, (readings.get(character) ?? new Set()).add(reading));
    });
  };
  for (const { name, level } of divisions) {
    const place = placeName(name, level);
    add([...place], read(place));
  }
  const aliases = new Map<DivisionCode, string[]>();
  for (const { code, name } of formerNames) {
    if (!isWithin(code, region)) continue;
    aliases.set(code, [...(aliases.get(code) ?? []), name]);
    add([...name], read(name));
  }
  for (const character of readings.keys()) add([character], read(character));
  const sorted = [...readings].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    packSearchData({
      readings: new Map(sorted.map(([key, set]) => [key, [...set].sort()])),
      aliases,
    }),
  );
}

function read(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}
