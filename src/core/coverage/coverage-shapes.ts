import type { Analysis } from './analysis.ts';
import { BANDS } from './coverage.ts';
import { gapCells } from './gap-cells.ts';
import { Mesh } from './mesh.ts';
import { Overlay } from './overlay.ts';
import { OverlayRings } from './overlay-rings.ts';
import type { Plane } from './plane.ts';
import { ringPolygons, type RingPolygon } from './ring-polygons.ts';
import { rounded } from './rounded.ts';
import type { ShapeOptions } from './shape-options.ts';

/** GeoJSON feature collections as text, degrees WGS 84 with five decimals. */
export interface ShapeTexts {
  /** A feature for each band, with `band`, in the order possible, nominal, certain. */
  readonly bands: string;
  /** A feature for each part of a gap, with `rank`, `code`, `area_km2`; or for each cell, with `share`. */
  readonly gaps: string;
  /** A feature for each depth from 1 up, with `depth`; null unless asked for. */
  readonly depth: string | null;
}

/**
 * What is covered and what is not as shapes. Circles are drawn as chords within the tolerance, so that
 * covered shapes are a little small and gaps a little large; all numbers come from the exact outlines. In
 * cells no line of a division is followed: covered shapes then run on beyond the region.
 */
export function coverageShapes(analysis: Analysis, options: ShapeOptions): ShapeTexts {
  const mesh = options.gaps === 'cells' ? aroundAll(analysis) : analysis.ground.outline;
  const { plane } = mesh;
  const covered = ({ discs, arcs }: Overlay, covers: (x: number, y: number) => boolean): string =>
    multiPolygon(
      plane,
      ringPolygons(
        new OverlayRings(new Overlay(discs, arcs, mesh, covers), options.toleranceM).ofDistrict(
          0,
          'covered',
        ),
      ),
    );
  const bands = [...BANDS].reverse().map((band) => {
    const { overlay, index } = analysis.covers[band];
    return feature(
      { band },
      covered(overlay, (x, y) => index.covers(x, y)),
    );
  });
  const depth = options.depth
    ? analysis.depth.map((overlay, at) =>
        feature(
          { depth: at + 1 },
          covered(overlay, (x, y) => analysis.covers.nominal.index.holding(x, y).length > at),
        ),
      )
    : null;
  return {
    bands: collection(bands),
    gaps: collection(
      options.gaps === 'cells' ? cellFeatures(analysis, options.cellM) : gapFeatures(analysis),
    ),
    depth: depth && collection(depth),
  };
}

function gapFeatures({ ground, gapParts, gapRank }: Analysis): string[] {
  const { plane, codes } = ground.mesh;
  return gapParts.map((part) => {
    const properties = {
      rank: gapRank.get(part.gap)!,
      code: codes[part.district]!,
      area_km2: rounded.km2(part.areaM2),
    };
    return feature(properties, `{"type":"Polygon","coordinates":${polygonText(plane, part)}}`);
  });
}

function cellFeatures({ ground, covers }: Analysis, cellM: number): string[] {
  return gapCells(ground.mesh, covers.nominal.index, cellM).map(({ corners, share }) =>
    feature(
      { share },
      `{"type":"Polygon","coordinates":[${ringText(ground.mesh.plane, corners)}]}`,
    ),
  );
}

function collection(features: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
}

function feature(properties: Readonly<Record<string, unknown>>, geometry: string): string {
  return `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":${geometry}}`;
}

function multiPolygon(plane: Plane, polygons: readonly RingPolygon[]): string {
  const texts = polygons.map((polygon) => polygonText(plane, polygon));
  return `{"type":"MultiPolygon","coordinates":[${texts.join(',')}]}`;
}

function polygonText(plane: Plane, { outer, holes }: RingPolygon): string {
  return `[${[outer, ...holes].map((ring) => ringText(plane, ring.points)).join(',')}]`;
}

function ringText(plane: Plane, points: readonly number[]): string {
  const texts: string[] = [];
  for (let p = 0; p < points.length; p += 2) {
    const [lng, lat] = plane.toLngLat(points[p]!, points[p + 1]!);
    texts.push(`[${Math.round(lng * 1e5) / 1e5},${Math.round(lat * 1e5) / 1e5}]`);
  }
  texts.push(texts[0] ?? '');
  return `[${texts.join(',')}]`;
}

/** A mesh with one district that is a box around everything that is covered. */
function aroundAll({ ground, covers }: Analysis): Mesh {
  const { plane } = ground.mesh;
  const { x, y, r } = covers.possible.overlay.discs;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i += 1) {
    const [w, s] = plane.toLngLat(x[i]! - 2 * r[i]!, y[i]! - 2 * r[i]!);
    const [e, n] = plane.toLngLat(x[i]! + 2 * r[i]!, y[i]! + 2 * r[i]!);
    [west, south] = [Math.min(west, w), Math.min(south, s)];
    [east, north] = [Math.max(east, e), Math.max(north, n)];
  }
  if (west > east) [west, south, east, north] = [0, 0, 1, 1];
  const ring = [west - 1, south - 1, east + 1, south - 1, east + 1, north + 1, west - 1, north + 1];
  return new Mesh(
    {
      codes: ['all'],
      names: [''],
      arcs: [Float64Array.from([...ring, ring[0]!, ring[1]!])],
      rings: [[[0]]],
    },
    plane,
  );
}
