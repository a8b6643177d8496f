import { distanceM } from '../core/geo/distance.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { toWgs84 } from '../core/geo/to-wgs84.ts';
import { readPosition } from '../core/list/read-position.ts';
import type { Datum } from './messages/zh-cn.ts';

/** What a typed coordinate says: a position, or what is wrong with it; both null for an empty text. */
export interface TypedCoordinate {
  /** WGS 84, six decimals. */
  readonly lngLat: LngLat | null;
  /** How far the conversion from its datum moved it, metres. */
  readonly movedM: number;
  /** A message of the coordinate reader. */
  readonly fault: string | null;
}

/** Reads a coordinate that somebody has typed or pasted, in decimal degrees or degrees, minutes, seconds. */
export function readCoordinate(text: string, datum: Datum): TypedCoordinate {
  if (text.trim() === '') return { lngLat: null, movedM: 0, fault: null };
  const { given, fault } = readPosition({ lnglat: text });
  const lngLat = given && toWgs84(given, datum);
  if (!given || !lngLat) {
    return { lngLat: null, movedM: 0, fault: fault?.message ?? 'is no coordinate' };
  }
  return { lngLat, movedM: datum === 'wgs84' ? 0 : distanceM(given, lngLat), fault: null };
}
