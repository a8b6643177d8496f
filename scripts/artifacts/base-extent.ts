import type { Bounds, LngLat } from '../../src/core/geo/lng-lat.ts';
import { fromMercator, toMercator } from '../tiles/mercator.ts';

/** Where the lines and names of each level are drawn outside the region: the higher, the farther. */
export interface Reach {
  /** All tiles. */
  readonly province: readonly Bounds[];
  /** The region grown by three tenths on every side. */
  readonly city: readonly Bounds[];
  /** Each county of the region, grown a little. */
  readonly county: readonly Bounds[];
}

/** How far the base map of a region goes, and how deep. */
export interface BaseExtent {
  /** What a screen can show around the region when it is fitted in: tiles end here. */
  readonly far: Bounds;
  readonly reach: Reach;
  readonly center: LngLat;
  /** The deepest whole zoom at which the region is no wider or higher than one tile. */
  readonly centerZoom: number;
  readonly minZoom: number;
  /** Deepest zoom with tiles of its own; maps enlarge it beyond. */
  readonly maxZoom: number;
}

const GROWTH = 0.3;
/** Degrees, some 30 km: what people around a small county still know. */
const LEAST_GROWTH = 0.3;
/**
 * Side of the far square over the longer side of the region: a phone held upright is 2.2 times as high
 * as wide, and the region does not touch its edges.
 */
const FAR_SIDES = 2.5;
const MIN_ZOOM = 3;
/**
 * Deepest zoom by the longer side of the region, in degrees of longitude. A county's few tiles can go
 * deep; a unit of a tile at zoom 9 is still 15 m, where county lines are good to some hundred and
 * points to two thousand, and each zoom doubles the archive of a large province.
 */
const MAX_ZOOMS = [
  { side: 1.2, maxZoom: 12 },
  { side: 8, maxZoom: 10 },
  { side: 360, maxZoom: 9 },
];

function grow([west, south, east, north]: Bounds, share: number): Bounds {
  const growX = Math.max(LEAST_GROWTH, (east - west) * share);
  const growY = Math.max(LEAST_GROWTH, (north - south) * share);
  return [west - growX, south - growY, east + growX, north + growY];
}

/** The smallest bounds around both. */
function join(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The extent around a region's own bounds and those of its counties. */
export function baseExtent(bounds: Bounds, counties: readonly Bounds[]): BaseExtent {
  const [west, south, east, north] = bounds;
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const side = Math.max(right - left, bottom - top);
  const half = (side * FAR_SIDES) / 2;
  const near = grow(bounds, GROWTH);
  const far = join(near, [
    ...fromMercator([x - half, y + half]),
    ...fromMercator([x + half, y - half]),
  ]);
  const maxZoom = MAX_ZOOMS.find((each) => side * 360 <= each.side)?.maxZoom ?? MIN_ZOOM;
  return {
    far,
    reach: { province: [far], city: [near], county: counties.map((county) => grow(county, 0)) },
    center: fromMercator([x, y]),
    centerZoom: Math.min(maxZoom, Math.max(MIN_ZOOM, Math.floor(-Math.log2(side)))),
    minZoom: MIN_ZOOM,
    maxZoom,
  };
}
