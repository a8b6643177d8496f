import { isFunctional } from '../../src/core/gazetteer/functional.ts';
import type { Feature, Point } from 'geojson';
import { isWithin, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import type { Level } from '../../src/core/gazetteer/level.ts';
import { townType } from '../../src/core/gazetteer/town-type.ts';
import type { Bounds, LngLat } from '../../src/core/geo/lng-lat.ts';
import type { Reach } from './base-extent.ts';

export interface PlaceProperties {
  readonly code: DivisionCode;
  /** The full official name: 渝北区, 双凤桥街道. */
  readonly name: string;
  /** Pinyin with a capital, for county and above where it is known. */
  readonly name_en?: string;
  readonly level: Exclude<Level, 'village'>;
  /** Order of labels: the smaller number stays when two are in each other's way. */
  readonly rank: number;
  /** Whether the place lies in the region. */
  readonly inside: boolean;
}

/** Every place of the region comes before every place around it. */
const OUTSIDE = 10;
const LEVEL_RANK = { province: 0, city: 1, county: 2 } as const;
const TOWN_RANK = { town: 4, subdistrict: 5, township: 6, like_town: 7 } as const;
/** Zones among the counties come after the counties that have a government. */
const FUNCTIONAL_COUNTY_RANK = 3;

function rankOf({ code, name, level }: Division): number {
  if (level === 'county' && isFunctional(code, name)) return FUNCTIONAL_COUNTY_RANK;
  if (level === 'province' || level === 'city' || level === 'county') return LEVEL_RANK[level];
  return TOWN_RANK[townType(code) ?? 'like_town'];
}

function contains([west, south, east, north]: Bounds, [lng, lat]: LngLat): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/**
 * Labels for provinces, cities, counties and towns with a point of their own: all of the region, and
 * those from county upward that its reach holds around it. A city and the county that holds its seat may
 * share a spot: both are kept.
 */
export function placePoints(
  gazetteer: Gazetteer,
  pinyin: ReadonlyMap<DivisionCode, string>,
  region: DivisionCode,
  reach: Reach,
): Feature<Point, PlaceProperties>[] {
  const places: Feature<Point, PlaceProperties>[] = [];
  for (const division of gazetteer.all()) {
    const { code, name, level } = division;
    if (level === 'village') continue;
    const point = gazetteer.ownPoint(code);
    if (!point) continue;
    const inside = isWithin(code, region);
    const drawnIn = level === 'town' ? [] : reach[level];
    if (!inside && !drawnIn.some((bounds) => contains(bounds, point.lngLat))) continue;
    const name_en = level === 'town' ? undefined : pinyin.get(code);
    const rank = rankOf(division) + (inside ? 0 : OUTSIDE);
    places.push({
      type: 'Feature',
      properties: { code, name, ...(name_en ? { name_en } : {}), level, rank, inside },
      geometry: { type: 'Point', coordinates: [...point.lngLat] },
    });
  }
  return places;
}
