import type { Place } from '../core/stations/place.ts';

/** A place as an answer: with its distance from the origin in metres, or null where there is no origin. */
export interface ResultPlace {
  readonly place: Place;
  readonly distanceM: number | null;
}
