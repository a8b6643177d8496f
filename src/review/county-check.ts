import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { CountyBoundaries } from '../core/gazetteer/county-boundaries.ts';
import type { DivisionCode } from '../core/gazetteer/division-code.ts';
import type { Bounds, LngLat } from '../core/geo/lng-lat.ts';
import type { ReviewCounty } from '../core/review/review-data.ts';
import { TOLERANCE_M } from '../core/stations/check-stations.ts';
import { countyBounds } from './county-bounds.ts';

/** A position outside the county of its division. */
export interface Outside {
  readonly county: string;
  readonly metres: number;
  /** The county it lies in, if the page has its outline. */
  readonly inside: string | null;
  /** Further out than simplified outlines explain: then a reason is wanted. */
  readonly far: boolean;
}

/** Says whether positions lie in the counties of their divisions. */
export class CountyCheck {
  readonly #boundaries: CountyBoundaries;
  readonly #counties: readonly { readonly county: ReviewCounty; readonly bounds: Bounds }[];
  readonly #names: ReadonlyMap<string, string>;

  constructor(counties: readonly ReviewCounty[]) {
    this.#boundaries = new CountyBoundaries(counties);
    this.#counties = counties.map((county) => ({ county, bounds: countyBounds(county) }));
    this.#names = new Map(
      counties.map(({ properties: { code, name } }) => [code.slice(0, 6), name]),
    );
  }

  /** Null when the position lies inside, or when the page has no outline to tell by. */
  outside(lngLat: LngLat, code: DivisionCode): Outside | null {
    const county = this.#names.get(code.slice(0, 6));
    // Without an outline of its own a city would be measured by those of its counties that happen to be here.
    if (county === undefined) return null;
    const metres = this.#boundaries.distanceM(lngLat, code);
    if (metres === null || metres === 0) return null;
    return { county, metres, inside: this.#countyAt(lngLat), far: metres > TOLERANCE_M };
  }

  #countyAt(lngLat: LngLat): string | null {
    const found = this.#counties.find(({ county, bounds: [west, south, east, north] }) => {
      const [lng, lat] = lngLat;
      if (lng < west || lng > east || lat < south || lat > north) return false;
      return booleanPointInPolygon([lng, lat], county.geometry);
    });
    return found?.county.properties.name ?? null;
  }
}
