import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { loadDistricts } from '../../scripts/lib/load-districts.ts';
import { prepareRegion } from '../../scripts/lib/prepare-region.ts';
import { readRegionFiles, readSiteConfig } from '../../scripts/lib/region-files.ts';
import { surroundingsOf } from '../../scripts/lib/surroundings.ts';
import { cover } from '../../src/core/coverage/cover.ts';
import { coveringStations } from '../../src/core/coverage/covering-stations.ts';
import { gapParts } from '../../src/core/coverage/gap-parts.ts';
import { Ground } from '../../src/core/coverage/ground.ts';
import type { Plane } from '../../src/core/coverage/plane.ts';
import { extrapolated, geosUnion } from './geos-union.ts';

type Outlines = Awaited<ReturnType<typeof geosUnion>>['polygons'];

/** Area on the ellipsoid by geographiclib, whose edges are geodesics, m². */
function geodesicArea(polygons: Outlines, plane: Plane): number {
  let sum = 0;
  for (const rings of polygons) {
    rings.forEach((ring, at) => {
      const polygon = Geodesic.WGS84.Polygon(false);
      for (let p = 0; p < ring.length - 2; p += 2) {
        const [lng, lat] = plane.toLngLat(ring[p]!, ring[p + 1]!);
        polygon.AddPoint(lat, lng);
      }
      const area = Math.abs(polygon.Compute(false, true).area!);
      sum += at === 0 ? area : -area;
    });
  }
  return sum;
}

const total = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** GEOS takes seconds for circles of 512 corners, more on a busy machine. */
const PATIENCE_MS = 120_000;

describe.each(readSiteConfig().regions)('%s', (slug) => {
  const { region, ...files } = readRegionFiles(slug);
  const ground = new Ground(loadDistricts(region.division_code));
  const { mesh, outline } = ground;
  const around = surroundingsOf(region.division_code);
  const listed = prepareRegion({ region, ...files }, around).stations;
  const { stations } = coveringStations(listed, region.standards, []);
  const covers = cover(stations, mesh);

  test(
    'covered area is that of GEOS, extrapolated to circles, within 1 ppm',
    { timeout: PATIENCE_MS },
    async () => {
      const frame = outlinePolygons();
      const { discs, arcs } = covers.nominal.overlay;
      expect(arcs.disc.length).toBeGreaterThan(0);
      const expected = await extrapolated(async (corners) => {
        const { polygons } = await geosUnion(discs, corners, frame);
        return geodesicArea(polygons, mesh.plane);
      });
      const exact = total(covers.nominal.overlay.coveredM2());
      expect(Math.abs(exact - expected) / expected).toBeLessThan(1e-6);
    },
  );

  test('covered and gap make up the area of every district', () => {
    const covered = covers.nominal.overlay.coveredM2();
    const gaps = new Float64Array(covered.length);
    for (const { district, areaM2 } of gapParts(covers.nominal.overlay, 10))
      gaps[district]! += areaM2;
    for (const [district, area] of mesh.areaM2.entries()) {
      expect(Math.abs(covered[district]! + gaps[district]! - area) / area).toBeLessThan(1e-9);
    }
    expect(Math.abs(total(mesh.areaM2) / outline.areaM2[0]! - 1)).toBeLessThan(1e-12);
  });

  test('certain, nominal and possible hold each other in every district', () => {
    const [certain, nominal, possible] = [covers.certain, covers.nominal, covers.possible].map(
      ({ overlay }) => overlay.coveredM2(),
    );
    for (const [district, area] of mesh.areaM2.entries()) {
      const slack = 1e-9 * area;
      expect(certain![district]!).toBeLessThanOrEqual(nominal![district]! + slack);
      expect(nominal![district]!).toBeLessThanOrEqual(possible![district]! + slack);
      expect(possible![district]!).toBeLessThanOrEqual(area + slack);
    }
  });

  /** The region in the plane: outer rings run anticlockwise, and a hole lies in the largest. */
  function outlinePolygons(): Outlines {
    const rings = outline.rings[0]!.map((refs) => {
      const points = refs.flatMap((ref) => linePoints(ref));
      const areaM2 = total(refs.map((ref) => outline.lineForm(ref)));
      return { areaM2, ring: Float64Array.of(...points, points[0]!, points[1]!) };
    });
    rings.sort((a, b) => b.areaM2 - a.areaM2);
    const holes = rings.flatMap(({ areaM2, ring }) => (areaM2 < 0 ? [ring] : []));
    return rings
      .filter(({ areaM2 }) => areaM2 > 0)
      .map(({ ring }, at) => (at === 0 ? [ring, ...holes] : [ring]));
  }

  function linePoints(ref: number): number[] {
    const line = ref < 0 ? ~ref : ref;
    const points: number[] = [];
    for (let s = outline.first[line]!; s < outline.first[line + 1]!; s += 1) {
      if (ref >= 0) points.push(outline.x1[s]!, outline.y1[s]!);
      else points.unshift(outline.x2[s]!, outline.y2[s]!);
    }
    return points;
  }
});
