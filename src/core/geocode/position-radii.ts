import { parentCode, type DivisionCode } from '../gazetteer/division-code.ts';
import type { DivisionExtents } from '../gazetteer/division-extents.ts';
import type { FoundPoint, Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Level } from '../gazetteer/level.ts';

/** A figure and what it rests on. */
export interface RadiusFigure {
  /** What nine of ten do not exceed: metres, or a share of √area where the table says so. */
  readonly p90: number;
  /** Pairs that it was measured on; null where the publication does not say. */
  readonly n: number | null;
  /** Measured between our own points, or published elsewhere. */
  readonly basis: 'measured' | 'published';
  readonly source: string;
  /** What our own points give, beside a published figure. */
  readonly measured?: { readonly p50: number; readonly p90: number; readonly n: number };
}

/** A figure for divisions smaller than so many km²; null for all larger ones. */
export interface SizeClass extends RadiusFigure {
  readonly below_km2: number | null;
}

/** `fallback-uncertainty.json`: how far from a point that the gazetteer gives the true place may lie. */
export interface RadiusTable {
  /** From a GeoNames point of a level to the seat itself, metres. */
  readonly seat_m: Readonly<Record<Level, RadiusFigure>>;
  /** From a town's point to a place in the town, metres, in provinces of which it is known; by two digits. */
  readonly within_town_of_province_m: Readonly<Record<string, RadiusFigure>>;
  /** The same elsewhere: by the area of the county for each of its towns, because towns have no outlines. */
  readonly within_town_m: readonly SizeClass[];
  /** From the point of a division to a place in it, as a share of the square root of its area. */
  readonly within_county: readonly SizeClass[];
  readonly within_city: readonly SizeClass[];
  readonly within_province: readonly SizeClass[];
}

/**
 * How far the truth may lie from a point of the gazetteer: p90, metres. The seat of a division lies near its
 * point (`uncertaintyM` of the point); any other place of the division lies somewhere within it.
 */
export class PositionRadii {
  readonly #table: RadiusTable;
  readonly #gazetteer: Gazetteer;
  readonly #extents: DivisionExtents;
  readonly #known = new Map<string, number>();
  #towns: ReadonlyMap<DivisionCode, number> | null = null;

  constructor(table: RadiusTable, gazetteer: Gazetteer, extents: DivisionExtents) {
    this.#table = table;
    this.#gazetteer = gazetteer;
    this.#extents = extents;
  }

  /** For the seat of the division: the error of its point, at most as far as the farthest corner of its outline. */
  seatM(point: FoundPoint): number {
    return Math.round(this.#clippedM(point, point.code, point.uncertaintyM));
  }

  /**
   * For a place of which no more is known than the division whose point this is: a share of √area, in a town a figure
   * of the province or by size; at most as far as the farthest corner of its outline, at least the point's own error.
   */
  withinM(point: FoundPoint): number {
    const key = `${point.code} ${point.lngLat.join(',')} ${point.uncertaintyM}`;
    let metres = this.#known.get(key);
    if (metres === undefined) {
      metres = Math.round(this.#measureM(point));
      this.#known.set(key, metres);
    }
    return metres;
  }

  #measureM(point: FoundPoint): number {
    const { code, pointLevel, uncertaintyM } = point;
    switch (pointLevel) {
      case 'province':
      case 'city':
      case 'county': {
        const area = this.#extents.areaKm2(code);
        if (area === null) throw new Error(`No outline to tell the size of ${code} by.`);
        const share = figureFor(this.#table[`within_${pointLevel}`], area).p90;
        const metres = share * Math.sqrt(area) * 1000;
        return this.#clippedM(point, code, Math.max(uncertaintyM, metres));
      }
      case 'town': {
        const above = parentCode(code) ?? code;
        const metres = Math.max(uncertaintyM, this.#withinTownM(code, above));
        return this.#clippedM(point, above, metres);
      }
      default:
        // Villages are as small as what is known of their points.
        return uncertaintyM;
    }
  }

  #withinTownM(code: DivisionCode, above: DivisionCode): number {
    const province = this.#table.within_town_of_province_m[code.slice(0, 2)];
    if (province) return province.p90;
    // Where the area is unknown, as in the class of the largest.
    const km2 = (this.#extents.areaKm2(above) ?? Infinity) / this.#townsOf(above);
    return figureFor(this.#table.within_town_m, km2).p90;
  }

  #clippedM({ lngLat }: FoundPoint, outline: DivisionCode, metres: number): number {
    const farthest = this.#extents.farthestM(lngLat, outline);
    return farthest === null ? metres : Math.min(metres, farthest);
  }

  #townsOf(above: DivisionCode): number {
    if (this.#towns === null) {
      const towns = new Map<DivisionCode, number>();
      for (const { code, level } of this.#gazetteer.all()) {
        if (level !== 'town') continue;
        const up = parentCode(code) ?? code;
        towns.set(up, (towns.get(up) ?? 0) + 1);
      }
      this.#towns = towns;
    }
    return this.#towns.get(above) ?? 1;
  }
}

function figureFor(classes: readonly SizeClass[], km2: number): RadiusFigure {
  const own = classes.find(({ below_km2 }) => below_km2 === null || km2 < below_km2);
  if (!own) throw new Error(`No class of size for ${km2} km²: rebuild the gazetteer.`);
  return own;
}
