import { isFunctional } from '../gazetteer/functional.ts';
import { compareCodes, parentCode, type DivisionCode } from '../gazetteer/division-code.ts';
import { placeName, shortName } from '../gazetteer/division-name.ts';
import type { Division } from '../gazetteer/division.ts';
import type { FormerName } from '../gazetteer/former-names.ts';
import type { Level } from '../gazetteer/level.ts';
import { normaliseAddress } from './normalise-address.ts';
import { simplifyCharacters } from './simplify-characters.ts';

/** A division that knows where it lies: reading an address climbs up and down thousands of times a second. */
export interface DivisionNode extends Division {
  /** The digits that all codes within it share: `500112`. */
  readonly prefix: string;
  /**
   * Its name as it stands in a normalised address: without the committee (凤鸣路社区) and without the names
   * of what it lies in (七马路街道 for 四平市铁东区七马路街道).
   */
  readonly place: string;
  /** A functional zone, farm, park or campus. */
  readonly functional: boolean;
  readonly parent: DivisionNode | null;
  /** Its villages when it is a town; else empty. */
  readonly villages: readonly DivisionNode[];
}

/**
 * How a name stands for a division: `full` (渝北区), `short` (渝北), `former` (塘沽区), `alias`, `moved`
 * (资阳市简阳市: the name behind the city that the division belonged to), `zone` (两江新区: lies in the division).
 */
export type NameKind = 'full' | 'short' | 'former' | 'alias' | 'moved' | 'zone';

/** One meaning of a name: the division, and how the name stands for it. */
export interface NameEntry {
  readonly division: DivisionNode;
  readonly kind: NameKind;
  /** For `former` and `moved`: the year since when the name is history; null where it is not known. */
  readonly since: number | null;
  /** For `zone`: the counties that it lies in when they are more than one; else empty. */
  readonly parts: readonly DivisionNode[];
}

/** All names of divisions, for longest-first look-up. */
export interface MatchIndex {
  /** Meanings of a name, in code order. */
  readonly byName: ReadonlyMap<string, readonly NameEntry[]>;
  readonly byCode: ReadonlyMap<DivisionCode, DivisionNode>;
  /**
   * Lengths of the names that begin with these two characters: bit `n` is set when one has `n + 2`.
   */
  readonly lengths: ReadonlyMap<string, number>;
}

/** 凉山州 and 彭水县 are what people say for 凉山彝族自治州 and 彭水苗族土家族自治县. */
const AUTONOMOUS = /自治[州县旗]$/;
/** Longest name that is looked up, characters: what the 32 bits of `lengths` hold. The longest in the nation has 33. */
const MAX_NAME = 33;

/** What the zone of a city is called behind its name, by the words of its full name. */
const ZONE_NAMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/经济(技术)?开发区$/, ['经济技术开发区', '经济开发区', '经开区']],
  [/高新技术(产业)?(开发区|园区)$/, ['高新技术产业开发区', '高新技术开发区', '高新区']],
];

const PREFIX_DIGITS: Record<Level, number> = {
  province: 2,
  city: 4,
  county: 6,
  town: 9,
  village: 12,
};
const NO_VILLAGES: DivisionNode[] = [];
const NO_PARTS: readonly DivisionNode[] = [];
/** 昆区, 新城, 盟: an alias without such an end is as much a part of other words as a short name is (浦东大道). */
const TYPE_END = /[省市区县旗州盟镇乡]$|街道$/;

/**
 * Builds the index. Functional divisions are in it too: an address may name them. Villages are known by
 * their full names only; their short ones are looked for in a town that the text has named.
 */
export function buildMatchIndex(
  divisions: Iterable<Division>,
  formerNames: Iterable<FormerName>,
): MatchIndex {
  const byCode = linkDivisions(divisions);
  const byName = new Map<string, NameEntry[]>();
  const add = (
    name: string,
    division: DivisionNode,
    kind: NameKind,
    since: number | null,
    parts: readonly DivisionNode[] = NO_PARTS,
  ): void => {
    if (name.length < 2 || name.length > MAX_NAME || name === '社区') return;
    const entry = { division, kind, since, parts };
    const all = byName.get(name);
    const known = all?.findIndex((each) => each.division === division) ?? -1;
    if (!all) byName.set(name, [entry]);
    else if (known < 0) all.push(entry);
    // 沙县 is short for 沙县区, and what it was called before: the latter says more.
    else if (all[known]!.kind === 'short') all[known] = entry;
  };
  for (const division of byCode.values()) {
    const { level, place } = division;
    add(place, division, 'full', null);
    const name = placeName(searchable(division.name), level);
    if (name !== place) add(name, division, 'full', null);
    if (level === 'village') continue;
    const short = shortName(place, level);
    add(short, division, 'short', null);
    for (const zone of zoneNames(division)) add(zone, division, 'short', null);
    if (AUTONOMOUS.test(place)) add(short + place.slice(-1), division, 'short', null);
  }
  for (const former of formerNames) {
    const division = byCode.get(former.code);
    if (!division) continue;
    const city = formerCity(former.name, division.name);
    if (former.kind === 'zone') {
      const parts = (former.parts ?? []).flatMap((code) => byCode.get(code) ?? []);
      add(former.name, division, 'zone', null, parts);
    } else if (city === null) add(former.name, division, kindOf(former), former.since);
    else for (const each of pathNames(city, division)) add(each, division, 'moved', former.since);
  }
  for (const all of byName.values()) {
    if (all.length > 1) all.sort((a, b) => compareCodes(a.division.code, b.division.code));
  }
  return { byName, byCode, lengths: lengthsOf(byName.keys()) };
}

type OpenNode = { -readonly [Key in keyof DivisionNode]: DivisionNode[Key] };

function linkDivisions(divisions: Iterable<Division>): Map<DivisionCode, DivisionNode> {
  const byCode = new Map<DivisionCode, OpenNode>();
  for (const { code, name, level } of divisions) {
    const prefix = code.slice(0, PREFIX_DIGITS[level]);
    const villages = level === 'town' ? [] : NO_VILLAGES;
    const place = placeName(searchable(name), level);
    const functional = isFunctional(code, name);
    byCode.set(code, { code, name, level, functional, prefix, place, parent: null, villages });
  }
  for (const node of byCode.values()) {
    if (node.level !== 'village') node.parent = nearestAbove(byCode, node.code);
  }
  for (const node of byCode.values()) {
    if (node.level === 'town') node.place = withoutOuterNames(node.place, node.parent);
  }
  let town: DivisionNode | undefined;
  for (const node of byCode.values()) {
    if (node.level !== 'village') continue;
    if (!town || !node.code.startsWith(town.prefix)) {
      town = byCode.get(`${node.code.slice(0, 9)}000`);
    }
    node.parent = town ?? nearestAbove(byCode, node.code);
    node.place = withoutOuterNames(node.place, node.parent);
    if (town) (town.villages as DivisionNode[]).push(node);
  }
  return byCode;
}

/** 七马路街道 of 四平市铁东区七马路街道; what is left has to be a name: 沈家营镇社区 stays. */
function withoutOuterNames(place: string, parent: DivisionNode | null): string {
  if (!parent) return place;
  const inner = withoutOuterNames(place, parent.parent);
  const own = inner.startsWith(parent.place) ? inner.slice(parent.place.length) : '';
  return own.length >= 3 ? own : inner;
}

/** 经济技术开发区 of 南通经济技术开发区, and what people call it; it means the city's zone behind the city only. */
function zoneNames({ functional, level, place }: DivisionNode): readonly string[] {
  if (!functional || level !== 'county') return [];
  return ZONE_NAMES.find(([type]) => type.test(place))?.[1] ?? [];
}

function nearestAbove(
  byCode: ReadonlyMap<DivisionCode, DivisionNode>,
  code: DivisionCode,
): DivisionNode | null {
  for (let up = parentCode(code); up !== null; up = parentCode(up)) {
    const node = byCode.get(up);
    if (node) return node;
  }
  return null;
}

function kindOf({ name, kind }: FormerName): NameKind {
  return kind === 'alias' && !TYPE_END.test(name) ? 'short' : kind;
}

/** The city in front of a division's own name in a former name: 资阳市 of 资阳市简阳市; null when there is none. */
function formerCity(formerName: string, name: string): string | null {
  const city = formerName.endsWith(name) ? formerName.slice(0, -name.length) : '';
  return /[市州盟]$|地区$/.test(city) ? city : null;
}

/** 资阳市简阳市, 资阳简阳市, 资阳市简阳. */
function pathNames(city: string, { name, level }: Division): string[] {
  return [city + name, shortName(city, 'city') + name, city + shortName(name, level)];
}

/** A name as it stands in a normalised address. Most are plain; the others lose brackets, dots and spaces. */
function searchable(name: string): string {
  if (/^[\u4e00-\u9fff]*$/.test(name)) return simplifyCharacters(name);
  const { text, brackets } = normaliseAddress(name);
  return text === '' ? brackets.join('') : text;
}

function lengthsOf(names: Iterable<string>): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const name of names) {
    const start = name.slice(0, 2);
    lengths.set(start, (lengths.get(start) ?? 0) | (1 << (name.length - 2)));
  }
  return lengths;
}
