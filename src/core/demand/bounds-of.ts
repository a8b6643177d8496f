import type { Districts } from '../coverage/districts.ts';
import type { Bounds } from '../geo/lng-lat.ts';

/** The box around all lines of districts; null without lines. */
export function boundsOf({ arcs }: Districts): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of arcs) {
    for (let i = 0; i + 1 < arc.length; i += 2) {
      west = Math.min(west, arc[i]!);
      south = Math.min(south, arc[i + 1]!);
      east = Math.max(east, arc[i]!);
      north = Math.max(north, arc[i + 1]!);
    }
  }
  return west <= east ? [west, south, east, north] : null;
}
