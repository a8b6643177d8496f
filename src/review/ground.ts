import type { Level } from '../core/gazetteer/level.ts';
import { LEVELS } from '../core/gazetteer/level.ts';
import type { ReviewCounty, ReviewPlace } from '../core/review/review-data.ts';
import { mercator } from './mercator-view.ts';

/** A county ready to be drawn: rings as x, y, x, y … in Mercator units, and the box around them. */
export interface GroundCounty {
  readonly code: string;
  readonly name: string;
  readonly rings: readonly Float64Array[];
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** A known point ready to be drawn. */
export interface GroundPlace {
  readonly name: string;
  readonly level: Level;
  readonly x: number;
  readonly y: number;
}

/** What lies beneath the marks of the small map. */
export interface Ground {
  readonly counties: readonly GroundCounty[];
  /** Largest level first, so that its names win the room. */
  readonly places: readonly GroundPlace[];
}

/** Projects counties and places once, so that drawing only scales them. */
export function ground(counties: readonly ReviewCounty[], places: readonly ReviewPlace[]): Ground {
  const projected = places.map(({ name, level, lng, lat }): GroundPlace => {
    const [x, y] = mercator([lng, lat]);
    return { name, level, x, y };
  });
  const rank = ({ level }: GroundPlace): number => LEVELS.indexOf(level);
  return {
    counties: counties.map(groundCounty),
    places: projected.sort((a, b) => rank(a) - rank(b)),
  };
}

function groundCounty({ properties: { code, name }, geometry }: ReviewCounty): GroundCounty {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map((ring) => Float64Array.from(ring.flatMap(mercator)));
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
