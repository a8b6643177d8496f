import type { LngLat } from '../../core/geo/lng-lat.ts';
import { mercator } from './mercator-view.ts';

/** A county ready to be drawn: rings as x, y, x, y … in Mercator units, and the box around them. */
export interface CountyGround {
  readonly code: string;
  readonly name: string;
  readonly rings: readonly Float64Array[];
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** Projects the outline of a county once, so that drawing only scales it. */
export function countyGround(
  code: string,
  name: string,
  outline: readonly (readonly LngLat[])[],
): CountyGround {
  const rings = outline.map((ring) => Float64Array.from(ring.flatMap(mercator)));
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      box[0] = Math.min(box[0], ring[at]!);
      box[1] = Math.min(box[1], ring[at + 1]!);
      box[2] = Math.max(box[2], ring[at]!);
      box[3] = Math.max(box[3], ring[at + 1]!);
    }
  }
  return { code, name, rings, box };
}
