import type { LngLat } from '../geo/lng-lat.ts';
import { inMainlandBox } from '../geo/mainland.ts';
import { parseAngles } from '../list/parse-angles.ts';

/** What typed coordinates were read as. */
export type ReadCoordinates =
  | { readonly lngLat: LngLat; readonly order: 'lng-lat' | 'lat-lng' }
  /** Two numbers that look like coordinates, but not of a place in China. */
  | { readonly lngLat: null; readonly order: null };

/** Two numbers, whatever stands between: plain words never get as far as the parser. */
const TWO_NUMBERS = /\d[^\d]+\d/;

/**
 * Reads a position from a search text: `106.63,29.72`, `29.72 106.63`, `29°43′12″N 106°37′48″E`,
 * 东经106度37分北纬29度43分, full-width digits. Which number is the longitude is decided by size: on the
 * mainland the ranges do not meet. Null for texts that are no coordinates; whole degrees are none.
 */
export function readCoordinates(text: string): ReadCoordinates | null {
  if (!TWO_NUMBERS.test(text.normalize('NFKC'))) return null;
  const { degrees } = parseAngles(text);
  const [a, b] = degrees;
  if (a === undefined || b === undefined || degrees.length !== 2) return null;
  if (Number.isInteger(a) && Number.isInteger(b)) return null;
  if (inMainlandBox([a, b])) return { lngLat: [a, b], order: 'lng-lat' };
  if (inMainlandBox([b, a])) return { lngLat: [b, a], order: 'lat-lng' };
  return Math.max(Math.abs(a), Math.abs(b)) <= 180 ? { lngLat: null, order: null } : null;
}
