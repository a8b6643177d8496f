import type { LngLat } from '../../src/core/geo/lng-lat.ts';

/** A populated place of China in GeoNames. */
export interface GeonamesPlace {
  readonly id: number;
  /** PPLC, PPLA … PPLA4 for seats of government, capital to town; PPL and others for the rest. */
  readonly feature: string;
  /** Chinese names, in the source's order, without repeats. */
  readonly names: readonly string[];
  /** Degrees, WGS 84. */
  readonly lngLat: LngLat;
}

const CHINESE = /^\p{Script=Han}+$/u;

/**
 * The populated places of China in a GeoNames table (tab-separated, 19 columns, no header): those with a Chinese
 * name and a position. Lines of another shape are passed to `onBroken` with their number from 1.
 */
export function parseGeonames(
  text: string,
  onBroken: (line: number, value: string) => void,
): GeonamesPlace[] {
  const places: GeonamesPlace[] = [];
  let line = 0;
  for (const row of text.split('\n')) {
    line++;
    if (row.trim() === '') continue;
    const cells = row.split('\t');
    const [id, name, , alternates = '', lat, lng, kind, feature = '', country] = cells;
    const lngLat: LngLat = [Number(lng), Number(lat)];
    if (cells.length < 15 || !lngLat.every(Number.isFinite) || lng === '' || lat === '') {
      onBroken(line, row.slice(0, 60));
      continue;
    }
    if (country !== 'CN' || kind !== 'P') continue;
    const names = [name ?? '', ...alternates.split(',')]
      .map((each) => each.trim())
      .filter((each) => CHINESE.test(each));
    if (names.length > 0) {
      places.push({ id: Number(id), feature, names: [...new Set(names)], lngLat });
    }
  }
  return places;
}
