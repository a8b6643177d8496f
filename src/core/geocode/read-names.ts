import type { Level } from '../gazetteer/level.ts';
import { isInside } from './is-inside.ts';
import type { DivisionNode, MatchIndex } from './match-index.ts';
import { meaningsWithin } from './meanings-within.ts';
import type { NameHit, Scope } from './name-hit.ts';
import { officeEnd } from './office-end.ts';
import { PROVINCE_LETTERS } from './province-letters.ts';
import { readVillages } from './read-villages.ts';
import { villageStandsAlone } from './village-stands-alone.ts';

/** What follows a short name when both are the name of a road, a building or a natural feature: 南京路, 北京大厦, 朝阳门. */
const PART_OF_OTHER_NAME =
  /^[东南西北中]?[一二三四五六七八九十\d]?(大?路|大?街|大?道|巷|弄|胡同|里|桥|站|大厦|广场|公园|医院|中学|小学|学校|大学|学院|银行|酒店|饭店|宾馆|商场|商会|小区|花园|公寓|大楼|烤鸭|饭|菜|面馆|庄|园|城)|^[门山湖河江海寺庙塔坡岭沟口洲岛湾港坝祠宫阁殿亭关]/;
/** A word for a kind of division behind a short name: another name again (朝阳镇 is not 朝阳区 + 镇). */
const TYPE_WORD = '省市区县旗盟州镇乡街社村新自';
/** 中山东路 is short for 中山东路街道, but far more often a road. */
const ROAD_TAIL = /[路街道巷弄里]/;
/**
 * Words that may stand for another of the same level when a division changed its kind: 双凤桥镇 for 双凤桥街道.
 * They count when no division of that very name is there.
 */
const TYPE_WORDS: Partial<Record<Level, RegExp>> = {
  county: /^[县市区]/,
  town: /^(街道办事处|街道办|街道|办事处|镇|乡|苏木)/,
};

/** The divisions within the scope that the text names at `at`, or repeats. */
export function readNames(index: MatchIndex, text: string, at: number, scope: Scope): NameHit[] {
  const { last, within } = scope;
  if (last?.level === 'town') return readVillages(text, at, last, within);
  const hits: NameHit[] = [];
  let shorts: NameHit[] | null = null;
  let mask = index.lengths.get(text.slice(at, at + 2)) ?? 0;
  while (mask !== 0) {
    const bit = 31 - Math.clz32(mask);
    mask &= ~(1 << bit);
    const end = at + bit + 2;
    const entries = end > text.length ? undefined : index.byName.get(text.slice(at, end));
    if (!entries) continue;
    for (const { division, kind, since } of meaningsWithin(entries, scope)) {
      if (kind === 'short') (shorts ??= []).push({ division, kind, since, end, nameEnd: end });
      else if (division.level !== 'village' || villageStandsAlone(text, at, end, false)) {
        hits.push({ division, kind, since, end: officeEnd(division, text, end), nameEnd: end });
      }
    }
  }
  if (shorts) addShorts(index, text, shorts, scope, hits);
  if (at === 0 && last === null) addLetter(index, text, scope, hits);
  if (hits.length === 0 && within?.level === 'town') return readVillages(text, at, within, within);
  return hits;
}

/** Adds what short names may mean; `hits` are the full ones at the same place. */
function addShorts(
  index: MatchIndex,
  text: string,
  shorts: readonly NameHit[],
  scope: Scope,
  hits: NameHit[],
): void {
  const { last, within } = scope;
  const outer = last && (within === null || isInside(last, within)) ? last : within;
  const longest = hits.reduce((most, { nameEnd }) => Math.max(most, nameEnd), 0);
  for (const short of shorts) {
    const { division, end } = short;
    if (division.level === 'town' && (!outer || !isTownOf(division, outer))) continue;
    if (standsAlone(index, text, short, within)) hits.push(short);
    const words = outer && longest <= end ? TYPE_WORDS[division.level] : undefined;
    const type = words?.exec(text.slice(end, end + 5))?.[0].length ?? 0;
    const typeEnd = end + type;
    if (type > 0) hits.push({ ...short, kind: 'changed_type', end: typeEnd, nameEnd: typeEnd });
  }
}

/** Whether a short name is no part of another name, or has a division within it behind it (济南市中区). */
function standsAlone(
  index: MatchIndex,
  text: string,
  { division, end }: NameHit,
  within: DivisionNode | null,
): boolean {
  const isRoad = division.level === 'town' && ROAD_TAIL.test(text.charAt(end - 1));
  if (end === text.length) return !isRoad;
  const another =
    isRoad ||
    TYPE_WORD.includes(text.charAt(end)) ||
    PART_OF_OTHER_NAME.test(text.slice(end, end + 8));
  return !another || namesBelow(index, text, end, division, within, false);
}

/** The short name of a town counts only right below its county, or the city that has no counties. */
function isTownOf(town: DivisionNode, outer: DivisionNode): boolean {
  return town.parent === outer || isInside(outer, town);
}

/** Adds 渝 of 渝北碚区: only at the very start, and when a division of the province follows with its full name. */
function addLetter(index: MatchIndex, text: string, { within }: Scope, hits: NameHit[]): void {
  const digits = PROVINCE_LETTERS[text.charAt(0)];
  const division = digits === undefined ? undefined : index.byCode.get(digits.padEnd(12, '0'));
  if (!division || (within && !isInside(within, division))) return;
  if (!namesBelow(index, text, 1, division, within, true)) return;
  hits.push({ division, kind: 'letter', since: null, end: 1, nameEnd: 1 });
}

/** Whether a division within `outer` is named at `at`; with `upper`, a city or county in full. */
function namesBelow(
  index: MatchIndex,
  text: string,
  at: number,
  outer: DivisionNode,
  within: DivisionNode | null,
  upper: boolean,
): boolean {
  return readNames(index, text, at, { last: outer, within }).some(
    ({ division, kind }) =>
      division !== outer &&
      isInside(division, outer) &&
      (!upper || (kind === 'full' && (division.level === 'city' || division.level === 'county'))),
  );
}
