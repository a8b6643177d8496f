import type { Level } from '../core/gazetteer/level.ts';
import { LEVELS } from '../core/gazetteer/level.ts';
import type { ReviewCounty, ReviewPlace } from '../core/review/review-data.ts';
import { countyGround, type CountyGround } from '../map/plain/county-ground.ts';
import { mercator } from '../map/plain/mercator-view.ts';

/** A known point ready to be drawn. */
export interface GroundPlace {
  readonly name: string;
  readonly level: Level;
  readonly x: number;
  readonly y: number;
}

/** What lies beneath the marks of the small map. */
export interface Ground {
  readonly counties: readonly CountyGround[];
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
    counties: counties.map(outlined),
    places: projected.sort((a, b) => rank(a) - rank(b)),
  };
}

function outlined({ properties: { code, name }, geometry }: ReviewCounty): CountyGround {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return countyGround(code, name, polygons.flat());
}
