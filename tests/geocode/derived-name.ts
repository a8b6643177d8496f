import type { DivisionNode } from '../../src/core/geocode/match-index.ts';
import { placeName } from '../../src/core/gazetteer/division-name.ts';
import { officialName } from '../../src/core/stations/official-name.ts';

/**
 * The station of a division as a list would have it: all names above in full, without committees, then the
 * official name: 重庆市渝北区双凤桥街道凤鸣路社区退役军人服务站.
 */
export function derivedName(division: DivisionNode): string {
  let above = '';
  for (let up = division.parent; up; up = up.parent) above = placeName(up.name, up.level) + above;
  return above + officialName(division);
}
