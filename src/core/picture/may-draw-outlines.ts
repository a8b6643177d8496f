import type { Region } from '../region/region.ts';

/**
 * Whether a picture of a region may show administrative lines: for the public only with a map approval,
 * because lines of divisions take a map out of the exemptions from review (地图审核管理规定 §6).
 */
export function mayDrawOutlines({
  audience,
  map_approval,
}: Pick<Region, 'audience' | 'map_approval'>): boolean {
  return audience === 'internal' || map_approval !== null;
}
