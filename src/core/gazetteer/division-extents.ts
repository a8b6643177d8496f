import type { MultiPolygon, Polygon, Position } from 'geojson';
import { distanceM } from '../geo/distance.ts';
import { zoneAreaM2 } from '../geo/ellipsoid.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { levelOfCode, type DivisionCode } from './division-code.ts';

/** The outline of a county, city or province, degrees WGS 84. */
export interface DivisionOutline {
  readonly code: DivisionCode;
  /** Whether the division is larger or smaller than its outline. */
  readonly approximate: boolean;
  /** Published area of a division with an approximate outline, km²; null where it is not known. */
  readonly publishedKm2?: number | null;
  /** Null when the outline is no area. */
  readonly geometry: () => Polygon | MultiPolygon | null;
}

/** How large divisions are. Outlines are unpacked when they are asked for. */
export class DivisionExtents {
  readonly #outlines: ReadonlyMap<DivisionCode, DivisionOutline>;
  readonly #polygons = new Map<DivisionCode, readonly Position[][][]>();
  readonly #areas = new Map<DivisionCode, number | null>();

  constructor(outlines: Iterable<DivisionOutline>) {
    this.#outlines = new Map([...outlines].map((each) => [each.code, each]));
  }

  /**
   * Area in km². A county with an approximate outline is as large as published, or as its outline where that is larger.
   * One without an outline, or without a published area, counts as large as the largest
   * county of its city that has one, of its province where the city has none; a city without an outline counts as
   * large as its province. So nothing is said to be nearer than it may be. Null without any.
   */
  areaKm2(code: DivisionCode): number | null {
    let area = this.#areas.get(code);
    if (area === undefined) {
      const level = levelOfCode(code);
      area = this.hasOutline(code)
        ? this.#sumKm2(code)
        : level === 'county'
          ? (this.#publishedKm2(code) ?? this.#largestBesideKm2(code))
          : level === 'city'
            ? this.areaKm2(code.slice(0, 2).padEnd(12, '0'))
            : null;
      this.#areas.set(code, area);
    }
    return area;
  }

  /** Whether the outline is the division's own: there, and not approximate. */
  hasOutline(code: DivisionCode): boolean {
    return this.#outlines.get(code)?.approximate === false;
  }

  /** Metres from a position to the farthest corner of the outline; null without an outline of its own. */
  farthestM(lngLat: LngLat, code: DivisionCode): number | null {
    if (!this.hasOutline(code)) return null;
    let farthest = 0;
    for (const [ring = []] of this.#polygonsOf(code)) {
      for (const corner of ring) {
        farthest = Math.max(farthest, distanceM(lngLat, corner as unknown as LngLat));
      }
    }
    return farthest;
  }

  /** Area of the outline as it is, km²; null without one. */
  outlineKm2(code: DivisionCode): number | null {
    return this.#outlines.has(code) ? this.#sumKm2(code) : null;
  }

  #publishedKm2(code: DivisionCode): number | null {
    const published = this.#outlines.get(code)?.publishedKm2 ?? null;
    return published === null ? null : Math.max(published, this.#sumKm2(code));
  }

  #sumKm2(code: DivisionCode): number {
    let sum = 0;
    for (const rings of this.#polygonsOf(code)) {
      for (const [at, ring] of rings.entries()) sum += (at === 0 ? 1 : -1) * ringKm2(ring);
    }
    return sum;
  }

  #largestBesideKm2(code: DivisionCode): number | null {
    for (const digits of [4, 2]) {
      const areas = [...this.#outlines.keys()]
        .filter((each) => each.startsWith(code.slice(0, digits)) && levelOfCode(each) === 'county')
        .filter((each) => this.hasOutline(each))
        .map((each) => this.#sumKm2(each));
      // Its own outline, if not quite right, may be larger than all others.
      if (areas.length > 0) return Math.max(...areas, this.#sumKm2(code));
    }
    return null;
  }

  #polygonsOf(code: DivisionCode): readonly Position[][][] {
    let polygons = this.#polygons.get(code);
    if (!polygons) {
      const geometry = this.#outlines.get(code)?.geometry() ?? null;
      polygons =
        geometry === null
          ? []
          : geometry.type === 'Polygon'
            ? [geometry.coordinates]
            : geometry.coordinates;
      this.#polygons.set(code, polygons);
    }
    return polygons;
  }
}

/** Area of a ring on the ellipsoid, km²: its edges are straight in longitude and authalic height. */
function ringKm2(ring: readonly Position[]): number {
  const rad = Math.PI / 180;
  const heights = ring.map(([, lat = 0]) => zoneAreaM2(Math.sin(lat * rad)));
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const turn = ((ring[at]?.[0] ?? 0) - (ring[at - 1]?.[0] ?? 0)) * rad;
    sum += (turn * ((heights[at] ?? 0) + (heights[at - 1] ?? 0))) / 2;
  }
  return Math.abs(sum) / 1e6;
}
