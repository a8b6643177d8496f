import { feature } from 'topojson-client';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { distanceM } from '../../src/core/geo/distance.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import type { Boundaries } from './boundary-properties.ts';
import type { Polygon, Ring } from './decode-echarts.ts';
import { pointInPolygons } from './point-in-polygon.ts';

/** A county near a position: inside it (0 m), or so many metres from its edge. */
export interface NearCounty {
  readonly code: DivisionCode;
  readonly distanceM: number;
}

interface Shape {
  readonly code: DivisionCode;
  readonly polygons: readonly Polygon[];
  readonly box: readonly [number, number, number, number];
}

function boxOf(polygons: readonly Polygon[]): Shape['box'] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [outer = []] of polygons) {
    for (const [x, y] of outer) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  }
  return [west, south, east, north];
}

/** Metres from a position to the nearest segment of a ring, on a plane scaled at the position: good for a few km. */
function distanceToRing(position: LngLat, ring: Ring): number {
  const scale = Math.cos((position[1] * Math.PI) / 180);
  let best: LngLat = ring[0]!;
  let bestSquare = Infinity;
  for (let at = 1; at < ring.length; at++) {
    const [x1, y1] = ring[at - 1]!;
    const [x2, y2] = ring[at]!;
    const [dx, dy] = [(x2 - x1) * scale, y2 - y1];
    const [px, py] = [(position[0] - x1) * scale, position[1] - y1];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    const square = (px - along * dx) ** 2 + (py - along * dy) ** 2;
    if (square < bestSquare) {
      bestSquare = square;
      best = [x1 + along * (x2 - x1), y1 + along * (y2 - y1)];
    }
  }
  return distanceM(position, best);
}

function distanceToShape(position: LngLat, { polygons }: Shape): number {
  if (pointInPolygons(position, polygons)) return 0;
  return Math.min(...polygons.flat().map((ring) => distanceToRing(position, ring)));
}

/** Finds the counties at or near a position. */
export class CountyLocator {
  readonly #shapes: readonly Shape[];

  constructor(outlines: Iterable<readonly [DivisionCode, readonly Polygon[]]>) {
    this.#shapes = [...outlines].map(([code, polygons]) => ({
      code,
      polygons,
      box: boxOf(polygons),
    }));
  }

  /** Metres from a position to a county, 0 inside; null when the county has no outline. */
  distanceM(position: LngLat, code: DivisionCode): number | null {
    const shape = this.#shapes.find((each) => each.code === code);
    return shape ? distanceToShape(position, shape) : null;
  }

  /** Metres to the nearest county whose code begins so; null when none has an outline. */
  nearestM(position: LngLat, prefix: string): number | null {
    const shapes = this.#shapes.filter(({ code }) => code.startsWith(prefix));
    if (shapes.length === 0) return null;
    return Math.min(...shapes.map((shape) => distanceToShape(position, shape)));
  }

  /** Counties within `limitM` metres, the nearest first, ties by code. */
  near(position: LngLat, limitM: number): NearCounty[] {
    const margin = [limitM / 111_000 / Math.cos((position[1] * Math.PI) / 180), limitM / 111_000];
    const found: NearCounty[] = [];
    for (const shape of this.#shapes) {
      const { code, box } = shape;
      if (position[0] < box[0] - margin[0]! || position[0] > box[2] + margin[0]!) continue;
      if (position[1] < box[1] - margin[1]! || position[1] > box[3] + margin[1]!) continue;
      const distance = distanceToShape(position, shape);
      if (distance <= limitM) found.push({ code, distanceM: distance });
    }
    return found.sort((a, b) => a.distanceM - b.distanceM || (a.code < b.code ? -1 : 1));
  }
}

/** Finds by the counties' outlines of a boundary file. */
export function locatorOf(boundaries: Boundaries): CountyLocator {
  const { features } = feature(boundaries, boundaries.objects.county);
  return new CountyLocator(
    features.map(({ properties, geometry }): [string, Polygon[]] => {
      if (geometry.type === 'Polygon') {
        return [properties.code, [geometry.coordinates as unknown as Polygon]];
      }
      if (geometry.type !== 'MultiPolygon') return [properties.code, []];
      return [properties.code, geometry.coordinates as unknown as Polygon[]];
    }),
  );
}
