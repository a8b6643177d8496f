import { ancestorCodes, type DivisionCode } from './division-code.ts';
import type { Division } from './division.ts';
import type { MatchLevel } from './level.ts';
import type { LngLat } from '../geo/lng-lat.ts';

/** Where a division is, as a point that stands for it (the seat of its government where the source has it). */
export interface DivisionPoint {
  readonly code: DivisionCode;
  /** Degrees, WGS 84, at most six decimals. */
  readonly lngLat: LngLat;
  /** Key of the source in the gazetteer's manifest, e.g. `geonames`. */
  readonly source: string;
  /** How far the true seat may lie from the point, metres (p90 of its source where measured). */
  readonly uncertaintyM: number;
}

/** A point found for a division: its own or that of the nearest division above it that has one. */
export interface FoundPoint extends DivisionPoint {
  /** Level of the division that the point belongs to. */
  readonly pointLevel: MatchLevel;
}

/** Divisions and their points by code. Plain lookups, no file access. */
export class Gazetteer {
  readonly #divisions: ReadonlyMap<DivisionCode, Division>;
  readonly #points: ReadonlyMap<DivisionCode, DivisionPoint>;

  constructor(divisions: Iterable<Division>, points: Iterable<DivisionPoint>) {
    this.#divisions = new Map([...divisions].map((each) => [each.code, each]));
    this.#points = new Map([...points].map((each) => [each.code, each]));
  }

  get(code: DivisionCode): Division | undefined {
    return this.#divisions.get(code);
  }

  /** All divisions, in the order they were given (by code). */
  all(): IterableIterator<Division> {
    return this.#divisions.values();
  }

  /** The division's own point, if a source has one. */
  ownPoint(code: DivisionCode): DivisionPoint | undefined {
    return this.#points.get(code);
  }

  /** The division's own point, else that of its nearest ancestor with one; null when none has. */
  nearestPoint(code: DivisionCode): FoundPoint | null {
    for (const each of [code, ...ancestorCodes(code)]) {
      const point = this.#points.get(each);
      const level = this.#divisions.get(each)?.level;
      if (point && level) return { ...point, pointLevel: level };
    }
    return null;
  }
}
