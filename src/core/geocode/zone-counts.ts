import { isInside } from './is-inside.ts';
import type { DivisionNode } from './match-index.ts';
import type { Scope } from './name-hit.ts';

/** What many cities have one of: it means the city's own zone behind that city, and nothing elsewhere. */
const OF_ANY_CITY =
  /^(国家级?)?(高新技术(产业)?(开发区|园区)|经济(技术)?开发区|高新园?区|经开区|开发区|新区|高铁新城|滨江新城)$/;
/** What follows a zone's name when both are that of a road, a street office or a building: 开发区大道, 高新区街道. */
const PART_OF_OTHER_NAME =
  /^([东南西北中]?[一二三四五六七八九十\d]?(大?路|大?街|大?道|巷|桥|站(?!$)|大厦|广场|公园|医院|中学|小学|学校)|社区|[镇村](?![\u4e00-\u9fff]*街道))/;

/**
 * Whether a name of a new area or development zone in `text` from `at` to `end` says where a place lies: behind the
 * city or province that it belongs to, or in a list of that, or on its own when the nation has no second one of that
 * name (`unique`). `division` is the smallest that holds all of the zone.
 */
export function zoneCounts(
  text: string,
  at: number,
  end: number,
  division: DivisionNode,
  unique: boolean,
  { last, within }: Scope,
): boolean {
  if (PART_OF_OTHER_NAME.test(text.slice(end, end + 8))) return false;
  const outer = last && (within === null || isInside(last, within)) ? last : within;
  const ofAnyCity = OF_ANY_CITY.test(text.slice(at, end));
  if (outer === null) return unique && !ofAnyCity;
  return (
    !ofAnyCity || outer.level !== 'province' || division.parent === outer || division === outer
  );
}
