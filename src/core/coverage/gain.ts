import type { LngLat } from '../geo/lng-lat.ts';
import type { Analysis } from './analysis.ts';
import { coverDiscs } from './cover.ts';
import type { Discs } from './disc.ts';
import { rounded } from './rounded.ts';

/** What one more station would newly cover, nominally. */
export interface Gain {
  readonly area_km2: number;
  /** In the demand's own unit; null without demand. */
  readonly demand: number | null;
  /** Covered share of the region's area after it, 0 to 1. */
  readonly share_after: number;
}

/** What a station at a place, with a radius in metres, would newly cover within the districts. */
export function gainOf(analysis: Analysis, lngLat: LngLat, radiusM: number): Gain {
  const { mesh } = analysis.ground;
  const newM2 = gainM2(analysis, lngLat, radiusM);
  return {
    area_km2: rounded.km2(newM2),
    demand: analysis.demandGain(lngLat, radiusM),
    share_after: rounded.share((total(analysis.coveredM2.nominal) + newM2) / total(mesh.areaM2)),
  };
}

/** Only the circles that its own meets are asked: with it, less without it. */
function gainM2({ ground, covers }: Analysis, lngLat: LngLat, radiusM: number): number {
  const { mesh } = ground;
  const own: Discs = {
    lng: Float64Array.of(lngLat[0]),
    lat: Float64Array.of(lngLat[1]),
    radiusM: Float64Array.of(radiusM),
  };
  const [x, y, r] = Object.values(mesh.plane.discs(own)).map((column) => column[0]!) as Triple;
  const { index, discs } = covers.nominal;
  const near = index.meeting(x - r, y - r, x + r, y + r);
  const without = pick(discs, near);
  const after = coverDiscs(joined(without, own), mesh).overlay.coveredM2();
  return Math.max(0, total(after) - total(coverDiscs(without, mesh).overlay.coveredM2()));
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

type Triple = [number, number, number];

function pick({ lng, lat, radiusM }: Discs, rows: readonly number[]): Discs {
  return {
    lng: Float64Array.from(rows, (row) => lng[row]!),
    lat: Float64Array.from(rows, (row) => lat[row]!),
    radiusM: Float64Array.from(rows, (row) => radiusM[row]!),
  };
}

function joined(a: Discs, b: Discs): Discs {
  return {
    lng: Float64Array.of(...a.lng, ...b.lng),
    lat: Float64Array.of(...a.lat, ...b.lat),
    radiusM: Float64Array.of(...a.radiusM, ...b.radiusM),
  };
}
