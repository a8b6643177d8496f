import type { LngLat } from '../geo/lng-lat.ts';
import { inMainlandBox } from '../geo/mainland.ts';
import { parseAngles } from '../list/parse-angles.ts';
import type { DemandTexts } from './texts-zh-cn.ts';

/** Coordinates of one demand point as written, datum not looked at; or the reason why they are none. */
export type Degrees =
  | { readonly lngLat: LngLat; readonly swapped: boolean; readonly fault: null }
  | { readonly lngLat: null; readonly fault: keyof FaultsOfDegrees; readonly second: boolean };

/** The texts that tell the faults. */
type FaultsOfDegrees = Pick<
  DemandTexts,
  'noCoordinate' | 'decimalComma' | 'noPartner' | 'metres' | 'noDegrees'
>;

const PLAIN = /^[+-]?\d{1,9}(\.\d+)?$/;
/** Numbers beyond the circle that are no slip of the pen. */
const METRES = 1000;

/**
 * Reads longitude and latitude from the texts of two cells. They are put right when only the other way round gives
 * a place on the mainland: there the ranges do not meet. `second` tells that the fault is in the latitude.
 */
export function readDegrees(lngText: string, latText: string): Degrees {
  const lng = degreesOf(lngText);
  if (typeof lng === 'string') return { lngLat: null, fault: lng, second: false };
  const lat = degreesOf(latText);
  if (typeof lat === 'string') return { lngLat: null, fault: lat, second: true };
  return place(lng, lat);
}

/** The same from one cell that holds both, the longitude first or whichever way lies on the mainland. */
export function readPair(text: string): Degrees {
  const { degrees, fault } = parseAngles(text);
  const [lng, lat] = degrees;
  if (fault === null && degrees.length === 2) return place(lng!, lat!);
  const comma = fault === 'is written with a decimal comma';
  const faultName = comma ? 'decimalComma' : degrees.length === 1 ? 'noPartner' : 'noCoordinate';
  return { lngLat: null, fault: faultName, second: false };
}

function degreesOf(text: string): number | keyof FaultsOfDegrees {
  if (PLAIN.test(text)) return Number(text);
  if (text === '') return 'noPartner';
  const { degrees, fault } = parseAngles(text);
  if (fault === 'is written with a decimal comma') return 'decimalComma';
  return fault === null && degrees.length === 1 ? degrees[0]! : 'noCoordinate';
}

function place(lng: number, lat: number): Degrees {
  for (const [at, value] of [lng, lat].entries()) {
    if (Math.abs(value) > METRES) return { lngLat: null, fault: 'metres', second: at === 1 };
    if (Math.abs(value) > 180) return { lngLat: null, fault: 'noDegrees', second: at === 1 };
  }
  if (!inMainlandBox([lng, lat]) && inMainlandBox([lat, lng])) {
    return { lngLat: [lat, lng], swapped: true, fault: null };
  }
  if (Math.abs(lat) > 90) return { lngLat: null, fault: 'noDegrees', second: true };
  return { lngLat: [lng, lat], swapped: false, fault: null };
}
