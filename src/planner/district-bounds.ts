import type { Districts } from '../core/coverage/districts.ts';
import type { DivisionCode } from '../core/gazetteer/division-code.ts';
import type { Bounds } from '../core/geo/lng-lat.ts';

/** The box around a district's outline; null for a district that has none here. */
export function districtBounds(districts: Districts, code: DivisionCode): Bounds | null {
  const rings = districts.rings[districts.codes.indexOf(code)];
  if (!rings) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of rings.flat()) {
    const positions = districts.arcs[arc < 0 ? ~arc : arc] ?? [];
    for (let at = 0; at + 1 < positions.length; at += 2) {
      const [lng, lat] = [positions[at]!, positions[at + 1]!];
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
  }
  return west > east ? null : [west, south, east, north];
}
