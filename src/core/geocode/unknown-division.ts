import { LEVELS, type Level } from '../gazetteer/level.ts';
import { functionalZoneAt } from './functional-zone-at.ts';

/** A word that looks like a division or a functional zone, but that the gazetteer does not know at this place. */
export interface UnknownDivision {
  readonly text: string;
  readonly kind: 'functional_zone' | 'unknown_division';
}

const BEHIND_TOWN =
  '(?=$|\\d|退役军人|党群|便民|政府|人民政府|卫生院|[\\u4e00-\\u9fff]{1,8}?(?:村|社区|嘎查|居委会|路|街|巷|组|号|大道))';
const BEHIND_VILLAGE =
  '(?=$|\\d|[一二三四五六七八九十]+(?:组|社|队|号)|退役军人|党群|便民|办公|村部|文化|卫生室|活动|[旁附内院对东南西北])';
const COMMITTEE = '居民委员会|村民委员会|居委会|村委会|委会';
/** A road word may end the stem (龙溪路社区) but not stand inside it (人民路幸福社区 begins with a road). */
const STEM = '[^路街巷弄道号\\d]{1,7}?[路街巷弄道里]?';

const COUNTY =
  /^[^\d路街巷]{1,6}?(自治县|县(?!城|道)|(?<![小社校园厂院片景商街山库营牧林宅活])区(?!域)|(?<![超夜菜花城])市(?!场|政|委|民|中心|区))(?=$|\d|[\u4e00-\u9fff]{2})/;
/** Farms and regiments that are run as towns are: 石河子总场, 一四三团. */
const FARM =
  '(?:[\\u4e00-\\u9fff]{0,5}?(?:总场|农场|林场|牧场|渔场|分场|种畜场|良种场)|(?:[〇零一二三四五六七八九十]{1,3}|\\d{1,3})团场?)(?![路街巷])';
const TOWN = new RegExp(
  `^(${STEM}(街道办事处|街道办|街道)|[^路街巷弄道号\\d]{1,6}?(镇|乡|苏木)${BEHIND_TOWN}|${FARM})`,
);
/** A road behind 社区 is another word; behind 村 it may be the same one (中关村大街). */
const ROAD = '(?=[\\u4e00-\\u9fff]{1,8}?(?:路|街|巷|道|里|胡同))';
const VILLAGE = new RegExp(
  `^${STEM}(?:社区(?:${COMMITTEE}|${ROAD}|(?=$)|${BEHIND_VILLAGE})|(?:村(?!镇)|嘎查)(?:${COMMITTEE})?${BEHIND_VILLAGE})`,
);
const RESIDENTIAL = /新村$/;

/**
 * The words behind the last division understood that should have been one: a zone, a town that is not in
 * this county, a village that is not in this town. The caller keeps them as remainder.
 */
export function unknownDivisions(text: string, last: Level): UnknownDivision[] {
  if (last === 'village' || text === '') return [];
  const found: UnknownDivision[] = [];
  let at = last === 'town' ? 0 : functionalZoneAt(text, 0);
  if (at > 0) found.push({ text: text.slice(0, at), kind: 'functional_zone' });
  const depth = LEVELS.indexOf(last);
  const patterns = [
    depth < LEVELS.indexOf('county') && at === 0 ? COUNTY : null,
    depth < LEVELS.indexOf('town') ? TOWN : null,
    depth < LEVELS.indexOf('village') ? VILLAGE : null,
  ];
  for (const pattern of patterns) {
    const word = pattern?.exec(text.slice(at))?.[0] ?? '';
    if (word === '' || (RESIDENTIAL.test(word) && pattern === VILLAGE)) continue;
    found.push({ text: word, kind: 'unknown_division' });
    at += word.length;
  }
  return found;
}
