import type { Level } from '../gazetteer/level.ts';
import { isGenericZone } from './functional-zone-at.ts';
import { isGenericArea } from './generic-area.ts';
import { isInside } from './is-inside.ts';
import type { DivisionNode, MatchIndex, NameEntry } from './match-index.ts';
import { meaningsWithin } from './meanings-within.ts';
import type { NameHit, Scope } from './name-hit.ts';
import { officeEnd } from './office-end.ts';
import { PROVINCE_LETTERS } from './province-letters.ts';
import { readVillages } from './read-villages.ts';
import { villageStandsAlone } from './village-stands-alone.ts';
import { zoneCounts } from './zone-counts.ts';

/** What follows a short name when both are the name of a road, a building or a natural feature: 南京路, 北京大厦, 朝阳门. */
const PART_OF_OTHER_NAME =
  /^(?![东南西北]城区)[东南西北中]?[一二三四五六七八九十\d]?(大?路|[内外]大?[街路]|公路|环[路线城]|国道|省道|大?街|大?道|巷|弄|胡同|里|桥|站|大厦|广场|公园|医院|中学|小学|学校|大学|学院|银行|酒店|饭店|宾馆|商场|商会|小区|花园|公寓|大楼|烤鸭|饭|菜|面馆|庄|园|苑|源|城|楼|池|边|广场|支路|新村|家园|水库|煤矿|大桥|汽车)|^[门山湖河江海寺庙塔坡岭岗沟口洲岛湾港坝祠宫阁殿亭关军池]/;
const ZONE_OFFICE = /^(管理委员会|管委会)/;
/** A word for a kind of division behind a short name: another name again (朝阳镇 is not 朝阳区 + 镇). */
const TYPE_WORD = '省市区县旗盟州镇乡街社村新自办';
/** 唐山社区教育学院 belongs to 唐山, not to a community of that name. */
const INSTITUTION_OF_CITY = /^社区(教育|大学|学院|党校)/;
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
/** In a city without counties (东莞, 中山) the subdistricts are called 区: 南城区 for 南城街道. */
const SUBDISTRICT_AS_DISTRICT = /^区(?![域内])/;
/** The office of a subdistrict, whose own name needs no county in front: 文昌办事处. */
const SUBDISTRICT_OFFICE = /^(街道办事处|街道办|办事处)/;

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
    const meanings = meaningsWithin(entries, scope);
    for (const { division, kind, since, parts } of meanings) {
      if (isZoneElsewhere(division, text.slice(at, end), scope)) continue;
      if (kind === 'zone') {
        if (zoneCounts(text, at, end, division, meanings.length === 1, scope)) {
          const zoneEnd = end + (ZONE_OFFICE.exec(text.slice(end, end + 5))?.[0].length ?? 0);
          hits.push({ division, kind, since, end: zoneEnd, nameEnd: zoneEnd, parts });
        }
      } else if (kind === 'alias' && last === null && meanings.some(isFull)) {
        // 东城区 is Beijing's; a street of Dongguan only behind Dongguan.
      } else if (kind === 'former' && meanings.some((each) => isBorne(each, division))) {
        hits.push({ division, kind, since, end, nameEnd: end, borne: true });
      } else if (kind === 'short')
        (shorts ??= []).push({ division, kind, since, end, nameEnd: end });
      else if (division.level !== 'village' || isVillageAlone(index, text, at, end)) {
        hits.push({ division, kind, since, end: officeEnd(division, text, end), nameEnd: end });
      }
    }
  }
  if (shorts) addShorts(index, text, shorts, scope, hits);
  if (at === 0 && last === null) addLetter(index, text, scope, hits);
  if (hits.length === 0 && within?.level === 'town') return readVillages(text, at, within, within);
  return hits;
}

/**
 * 经济技术开发区 behind 南通市 is the city's own zone, not that of one of its counties, which would be named before.
 */
function isZoneElsewhere(division: DivisionNode, name: string, { last, within }: Scope): boolean {
  if (!division.functional || division.level !== 'town') return false;
  const outer = last && (within === null || isInside(last, within)) ? last : within;
  if (!outer || outer === division.parent || isInside(outer, division)) return false;
  return isGenericZone(name);
}

/** Whether the words are a village where no town is named; 唐山社区 of 唐山社区教育学院 is none. */
function isVillageAlone(index: MatchIndex, text: string, at: number, end: number): boolean {
  if (!villageStandsAlone(text, at, end, false)) return false;
  if (!INSTITUTION_OF_CITY.test(text.slice(end - 2, end + 4))) return true;
  const cities = index.byName.get(text.slice(at, end - 2)) ?? [];
  return !cities.some(({ division: { level } }) => level === 'city' || level === 'county');
}

function isFull({ kind }: NameEntry): boolean {
  return kind === 'full';
}

/** Whether another county bears today what was this one's name: 桥东区 of 张家口, once of 石家庄 too. */
function isBorne({ division, kind }: NameEntry, former: DivisionNode): boolean {
  return kind === 'full' && division.level === 'county' && division !== former;
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
    if (division.level === 'town' && (!outer || !isTownOf(division, outer))) {
      const office = longest > end ? '' : SUBDISTRICT_OFFICE.exec(text.slice(end, end + 5))?.[0];
      if (!outer && office && division.place.endsWith('街道')) {
        const nameEnd = end + office.length;
        hits.push({ ...short, kind: 'changed_type', end: nameEnd, nameEnd });
      }
      continue;
    }
    if (standsAlone(index, text, short, within)) hits.push(short);
    const words = outer && longest <= end ? TYPE_WORDS[division.level] : undefined;
    const type = typeLength(division, words, text.slice(end, end + 5));
    const typeEnd = end + type;
    if (type > 0) hits.push({ ...short, kind: 'changed_type', end: typeEnd, nameEnd: typeEnd });
  }
}

function typeLength(
  { level, parent }: DivisionNode,
  words: RegExp | undefined,
  rest: string,
): number {
  const word = words?.exec(rest)?.[0];
  if (word !== undefined || words === undefined) return word?.length ?? 0;
  return level === 'town' && parent?.level === 'city' && SUBDISTRICT_AS_DISTRICT.test(rest) ? 1 : 0;
}

/** Whether a short name is no part of another name, or has a division within it behind it (济南市中区). */
function standsAlone(
  index: MatchIndex,
  text: string,
  { division, end }: NameHit,
  within: DivisionNode | null,
): boolean {
  if (INSTITUTION_OF_CITY.test(text.slice(end, end + 6))) return division.level !== 'town';
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

/** Whether the full or short name of a city or county within the scope stands at `at`, whatever follows. */
export function namesUpper(index: MatchIndex, text: string, at: number, scope: Scope): boolean {
  let mask = index.lengths.get(text.slice(at, at + 2)) ?? 0;
  while (mask !== 0) {
    const bit = 31 - Math.clz32(mask);
    mask &= ~(1 << bit);
    const name = text.slice(at, at + bit + 2);
    const entries = index.byName.get(name);
    if (!entries || isGenericArea(name)) continue;
    const named = meaningsWithin(entries, scope).some(
      ({ division: { level } }) => level === 'city' || level === 'county',
    );
    if (named) return true;
  }
  return false;
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
