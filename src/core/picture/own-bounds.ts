import type { Districts } from '../coverage/districts.ts';
import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { Bounds, LngLat } from '../geo/lng-lat.ts';

/** The box around the outlines of chosen districts and some positions; null when there is neither. */
export function ownBounds(
  districts: Districts | null,
  own: (code: DivisionCode) => boolean,
  positions: readonly LngLat[],
): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (lng: number, lat: number): void => {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  };
  for (const [lng, lat] of positions) add(lng, lat);
  const rings = districts?.codes.flatMap((code, at) =>
    own(code) ? (districts.rings[at] ?? []) : [],
  );
  for (const number of rings?.flat() ?? []) {
    const arc = districts?.arcs[number < 0 ? ~number : number] ?? [];
    for (let at = 0; at < arc.length; at += 2) add(arc[at] as number, arc[at + 1] as number);
  }
  return west <= east ? [west, south, east, north] : null;
}
