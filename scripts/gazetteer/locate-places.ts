import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { CountyLocator } from './county-locator.ts';
import type { GeonamesPlace } from './geonames.ts';

/** How far outside a county's outline a place of its towns may lie, metres: outlines and points are both rough. */
const NEAR_M = 3000;

/** A place with the counties that it lies in and, apart, those it lies next to. */
export interface LocatedPlace extends GeonamesPlace {
  /** More than one where an outline was split and its parts are not told apart. */
  readonly inside: readonly DivisionCode[];
  readonly near: readonly DivisionCode[];
}

/**
 * Says for each place which counties it lies in or near. `countiesOf` names the counties that an outline of the
 * locator may stand for.
 */
export function locatePlaces(
  places: readonly GeonamesPlace[],
  locator: CountyLocator,
  countiesOf: (outline: DivisionCode) => readonly DivisionCode[],
): LocatedPlace[] {
  return places.map((place) => {
    const found = locator.near(place.lngLat, NEAR_M);
    const pick = (inside: boolean): DivisionCode[] =>
      found
        .filter(({ distanceM }) => (distanceM === 0) === inside)
        .flatMap(({ code }) => countiesOf(code));
    const inside = [...new Set(pick(true))];
    return { ...place, inside, near: [...new Set(pick(false))].filter((c) => !inside.includes(c)) };
  });
}
