import type { SearchHit } from '../core/search/search-hit.ts';
import type { Messages } from '../ui/messages/zh-cn.ts';

/**
 * What an origin is called that came of a search: the coordinates, or whose point it is. Of an address
 * the street and the number are left out: the point is not that of the house, and the name gets into links.
 */
export function originNameOf(hit: SearchHit, m: Messages): string {
  if (hit.kind === 'coordinates') return hit.lngLat.join(', ');
  return hit.kind === 'address' ? m.pointOf(hit.pointOf) : '';
}
