import { bandRadiusM } from './band-radius.ts';
import { BANDS, type Band, type CoveringStation } from './coverage.ts';
import type { Discs } from './disc.ts';

/**
 * What the stations cover in every band: one circle a point, the widest of the stations that share it.
 * Points where nothing is covered are left out of the band.
 */
export function bandDiscs(stations: readonly CoveringStation[]): Readonly<Record<Band, Discs>> {
  // By longitude, then latitude: numbers are found faster than texts made of them.
  const columns = new Map<number, Map<number, number>>();
  const lng: number[] = [];
  const lat: number[] = [];
  const radii: Record<Band, number[]> = { certain: [], nominal: [], possible: [] };
  for (const station of stations) {
    const [x, y] = station.lngLat;
    let column = columns.get(x);
    if (!column) columns.set(x, (column = new Map()));
    let row = column.get(y);
    if (row === undefined) {
      row = lng.length;
      column.set(y, row);
      lng.push(x);
      lat.push(y);
      for (const band of BANDS) radii[band].push(0);
    }
    for (const band of BANDS) {
      radii[band][row] = Math.max(radii[band][row]!, bandRadiusM(station, band));
    }
  }
  const only = (band: Band): Discs => {
    const rows = [...radii[band].keys()].filter((row) => radii[band][row]! > 0);
    return {
      lng: Float64Array.from(rows, (row) => lng[row]!),
      lat: Float64Array.from(rows, (row) => lat[row]!),
      radiusM: Float64Array.from(rows, (row) => radii[band][row]!),
    };
  };
  return { certain: only('certain'), nominal: only('nominal'), possible: only('possible') };
}
