import geographiclib from 'geographiclib-geodesic';
import type { Discs } from '../../../src/core/coverage/disc.ts';
import { Plane } from '../../../src/core/coverage/plane.ts';
import { middleOf, unionArea } from '../../../src/core/coverage/union-area.ts';
import { extrapolated, geosUnion } from '../../coverage/geos-union.ts';
import { atMost } from '../bench-result.ts';
import { discsOf } from '../discs-of.ts';
import { printResults } from '../print-results.ts';

const { WGS84 } = geographiclib.Geodesic;

/** Area on the ellipsoid of the union of polygons, by GEOS and geographiclib, extrapolated to circles, m². */
function areaByPeers(discs: Discs): Promise<number> {
  const plane = new Plane(middleOf(discs));
  return extrapolated(async (corners) => {
    const { polygons } = await geosUnion(plane.discs(discs), corners);
    let sum = 0;
    for (const ring of polygons.flat()) {
      const outline = WGS84.Polygon(false);
      for (let at = 0; at + 2 < ring.length; at += 2) {
        const [lng, lat] = plane.toLngLat(ring[at]!, ring[at + 1]!);
        outline.AddPoint(lat, lng);
      }
      // GEOS runs around outer rings and holes in opposite directions; the first is an outer one.
      sum += outline.Compute(false, true).area ?? NaN;
    }
    return Math.abs(sum);
  });
}

async function partsPerMillion(discs: Discs): Promise<number> {
  return Math.abs(unionArea(discs) / (await areaByPeers(discs)) - 1) * 1e6;
}

/** Largest difference between the circles of a plane and geodesics of 10 km, cm, from 18° to 54° north. */
function worstRadiusCm(): number {
  const plane = new Plane([104, 36]);
  let worst = 0;
  for (let lat = 18; lat <= 54; lat += 2) {
    const at = { lng: Float64Array.of(108), lat: Float64Array.of(lat) };
    const { x, y, r } = plane.discs({ ...at, radiusM: Float64Array.of(10_000) });
    for (let angle = 0; angle < 2 * Math.PI; angle += Math.PI / 24) {
      const [lng, edgeLat] = plane.toLngLat(
        x[0]! + r[0]! * Math.sin(angle),
        y[0]! + r[0]! * Math.cos(angle),
      );
      const { s12 = NaN } = WGS84.Inverse(lat, 108, edgeLat, lng);
      worst = Math.max(worst, Math.abs(s12 - 10_000) * 100);
    }
  }
  return worst;
}

const CASES = [
  ['359 × 1 km', discsOf('quangang', 1_000)],
  ['5,561 × 1 km', discsOf('chongqing', 1_000)],
] as const;
const results = [];
for (const [name, discs] of CASES) {
  const work = `area, ${name}, against GEOS extrapolated`;
  results.push(atMost({ work, unit: 'ppm', ours: await partsPerMillion(discs), limit: 1 }));
}
printResults([
  ...results,
  atMost({
    work: 'radius at 10 km, against geographiclib',
    unit: 'cm',
    ours: worstRadiusCm(),
    limit: 5,
  }),
]);
