import { LEVELS } from '../gazetteer/level.ts';
import { shortName } from '../gazetteer/division-name.ts';
import type { DivisionPath } from './division-path.ts';
import { isGenericArea } from './generic-area.ts';
import { isInside } from './is-inside.ts';
import type { DivisionNode, MatchIndex } from './match-index.ts';
import { isStationName } from './parse-street.ts';

/** 桂林洋工业开发区 is no zone of 桂林. */
const ZONE_OF_OTHER_NAME =
  /^(?!(国家|经济|经开|高新|技术|工业|产业|综合|保税|自由|自贸|旅游|度假|风景|开发|新区|科技|示范|合作|循环|农业|临空|临港|空港|物流|出口|软件|循环|[东南西北中]))[\u4e00-\u9fff]{1,3}?(经济|高新|技术|工业|产业|旅游|科技)*(开发|度假|高新|经开|工业|产业)区/;

/**
 * Whether a reading rests on nothing but the short name of a county, or on a word that many cities have for a
 * district, with other words behind it (金水源大厦, 东风汽车公司, 城区北大街), or on a word for a zone. Such a name may be
 * part of any other word.
 */
export function isGuess({ inFull, top, division, end }: DivisionPath, body: string): boolean {
  const rest = body.slice(end);
  if (inFull || division.level !== top) return false;
  if (division.functional) return true;
  if (top === 'city') return ZONE_OF_OTHER_NAME.test(rest);
  if (top !== 'county') return false;
  return (rest !== '' && !isStationName(rest)) || isGenericArea(body.slice(0, end));
}

/**
 * Other divisions that a text without any upper one may as well mean: all that share the stem when it names no
 * kind (南阳, 友谊退役军人服务站); those of another kind when it names a town (罗阳镇: elsewhere there is 罗阳街道, which
 * may have been that town). Within a region a town's full name means the town.
 */
export function othersOfStem(
  index: MatchIndex,
  { division, inFull, top }: DivisionPath,
  rest: string,
  within: DivisionNode | null,
): DivisionNode[] {
  const { level, place } = division;
  if (level !== top) return [];
  const stem = shortName(place, level);
  if (level === 'town' && inFull && within === null) {
    const type = place.slice(stem.length);
    return bearers(index, stem, '').filter(
      (other) => other.level === 'town' && other.place.slice(stem.length) !== type,
    );
  }
  if (inFull || (level !== 'city' && level !== 'county')) return [];
  if (rest !== '' && !isStationName(rest)) return [];
  return bearers(index, stem, rest).filter(
    (other) => !isInside(other, division) && (within === null || isInside(other, within)),
  );
}

/**
 * Divisions whose name is the stem and a word for its kind. A 中心 is one of a county or more; a 站 may be that of
 * a village.
 */
function bearers(index: MatchIndex, stem: string, plate: string): DivisionNode[] {
  const villages = plate.endsWith('站') ? ['村', '社区'] : [];
  const names = [stem, ...villages.map((type) => stem + type)];
  const all = names
    .flatMap((name) => index.byName.get(name) ?? [])
    .filter(({ kind, division }) =>
      division.level === 'village' ? kind === 'full' : kind === 'short',
    )
    .map(({ division }) => division);
  const deepest = LEVELS.indexOf(plate.endsWith('中心') ? 'county' : 'village');
  return all.filter(({ functional, level }) => !functional && LEVELS.indexOf(level) <= deepest);
}
