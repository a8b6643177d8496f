import {
  isWithin,
  levelOfCode,
  type DivisionCode,
} from '../../src/core/gazetteer/division-code.ts';
import { isFunctional } from '../../src/core/gazetteer/functional.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import type { ProviderAnswer } from './provider.ts';

/** An answer in the named county. */
export interface AcceptedAnswer extends ProviderAnswer {
  readonly lng: number;
  readonly lat: number;
  /** Metres outside the county's outline, 0 inside; null when the county has no outline. */
  readonly outside_m: number | null;
}

/** An answer elsewhere, and what gave it away. */
export interface RejectedAnswer extends ProviderAnswer {
  readonly outside_m: number | null;
  readonly reason: 'outside-mainland' | 'other-code' | 'outside-county';
}

export interface CountyVerdict {
  readonly answers: readonly AcceptedAnswer[];
  readonly rejected: readonly RejectedAnswer[];
}

/**
 * How far in metres a WGS 84 position lies outside a county, 0 inside, null when that is not known.
 */
export type DistanceToCountyM = (lngLat: LngLat, county: DivisionCode) => number | null;

/**
 * Outlines are simplified and stations stand beside their county's border: this much, metres, is
 * forgiven.
 */
const TOLERANCE_M = 3000;

/**
 * Parts a service's answers into those in the named county and those elsewhere: by code, where it
 * gives one, and by outline.
 */
export function checkCounty(
  answers: readonly ProviderAnswer[],
  county: DivisionCode,
  distanceToCountyM: DistanceToCountyM,
): CountyVerdict {
  const accepted: AcceptedAnswer[] = [];
  const rejected: RejectedAnswer[] = [];
  for (const answer of answers) {
    const { lng, lat, adcode } = answer;
    if (lng === null || lat === null) {
      rejected.push({ ...answer, outside_m: null, reason: 'outside-mainland' });
      continue;
    }
    const distance = distanceToCountyM([lng, lat], county);
    const outside_m = distance === null ? null : Math.round(distance);
    if (adcode !== null && !isWithin(adcode.padEnd(12, '0'), codeOfServices(county))) {
      rejected.push({ ...answer, outside_m, reason: 'other-code' });
    } else if (outside_m !== null && outside_m > TOLERANCE_M) {
      rejected.push({ ...answer, outside_m, reason: 'outside-county' });
    } else {
      accepted.push({ ...answer, lng, lat, outside_m });
    }
  }
  return { answers: accepted, rejected };
}

/**
 * Services know no codes of functional zones: their addresses carry a county's code of the same
 * city.
 */
function codeOfServices(county: DivisionCode): DivisionCode {
  const isZone = levelOfCode(county) === 'county' && isFunctional(county, '');
  return isZone ? county.slice(0, 4).padEnd(12, '0') : county;
}
