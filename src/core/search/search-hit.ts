import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { Level } from '../gazetteer/level.ts';
import type { LngLat } from '../geo/lng-lat.ts';

/** A division or a station that was found by a name. */
export interface NameHit {
  readonly kind: 'division' | 'station';
  /** Row of the station in the list; -1 for a division. */
  readonly row: number;
  readonly code: DivisionCode;
  readonly level: Level;
  readonly title: string;
  /** Names of the divisions above, largest first. */
  readonly parents: readonly string[];
  /** The former name that matched, if it was that. */
  readonly alias: string | null;
  /** The text differs from the name by one character. */
  readonly near: boolean;
}

/** A position that was typed as coordinates, taken as WGS 84. */
export interface CoordinatesHit {
  readonly kind: 'coordinates';
  readonly lngLat: LngLat;
  /** In which order they were written. */
  readonly order: 'lng-lat' | 'lat-lng';
  /** Whether it lies in the region's box. */
  readonly inside: boolean;
}

/** A division that an address was understood as, and the point that stands for it. */
export interface AddressHit {
  readonly kind: 'address';
  readonly code: DivisionCode;
  readonly level: Level;
  readonly title: string;
  readonly parents: readonly string[];
  readonly lngLat: LngLat;
  /** The division whose point it is: the address's own, or the nearest above that has one. */
  readonly pointOf: string;
  /** What of the text was not used to find the point: street, number, building. */
  readonly remainder: string;
}

export type SearchHit = NameHit | CoordinatesHit | AddressHit;
