import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { LngLat } from '../geo/lng-lat.ts';
import { distanceM } from '../geo/distance.ts';
import type { DivisionCode } from './division-code.ts';

/** The outline of a county, WGS 84; `approximate` when the county is not as large. */
export type CountyFeature = Feature<
  Polygon | MultiPolygon,
  { code: DivisionCode; approximate?: true }
>;

/** Answers where positions lie with regard to the counties' outlines. */
export class CountyBoundaries {
  readonly #byCounty: ReadonlyMap<string, CountyFeature>;

  constructor(counties: Iterable<CountyFeature>) {
    this.#byCounty = new Map([...counties].map((each) => [each.properties.code.slice(0, 6), each]));
  }

  /**
   * How far in metres a position lies outside the county of a division: 0 inside. Null when the county
   * has no outline; for a province or a city, the distance to the nearest of its counties.
   */
  distanceM(lngLat: LngLat, code: DivisionCode): number | null {
    const own = this.#byCounty.get(code.slice(0, 6));
    const counties = own
      ? [own]
      : code.endsWith('00000000')
        ? this.#counties(code.replace(/(00)+$/, ''))
        : [];
    if (counties.length === 0) return null;
    return Math.min(...counties.map((county) => distanceOutsideM(lngLat, county)));
  }

  /** The county in whose outline a position lies; null in none. */
  countyAt(lngLat: LngLat): DivisionCode | null {
    for (const county of this.#byCounty.values()) {
      if (booleanPointInPolygon([...lngLat], county)) return county.properties.code;
    }
    return null;
  }

  #counties(prefix: string): CountyFeature[] {
    return [...this.#byCounty].flatMap(([code, each]) => (code.startsWith(prefix) ? each : []));
  }
}

function distanceOutsideM(lngLat: LngLat, county: CountyFeature): number {
  if (booleanPointInPolygon([...lngLat], county)) return 0;
  const { geometry } = county;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let nearest = Infinity;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i += 1) {
      const foot = footOnSegment(lngLat, ring[i - 1] as Position, ring[i] as Position);
      nearest = Math.min(nearest, distanceM(lngLat, foot));
    }
  }
  return nearest;
}

/** Nearest point of a segment, on a plane scaled at the position's latitude: good to 1 % within 100 km. */
function footOnSegment([lng, lat]: LngLat, a: Position, b: Position): LngLat {
  const scale = Math.cos((lat * Math.PI) / 180);
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const dx = (bx - ax) * scale;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((lng - ax) * scale * dx + (lat - ay) * dy) / length2;
  const t = Math.min(1, Math.max(0, along));
  return [ax + t * (bx - ax), ay + t * (by - ay)];
}
