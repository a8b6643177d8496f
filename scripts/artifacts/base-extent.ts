import type { Bounds, LngLat } from '../../src/core/geo/lng-lat.ts';
import { fromMercator, toMercator } from '../lib/mercator.ts';

/** How far the base map of a region reaches. */
export interface BaseExtent {
  /** The region grown by three tenths on every side: neighbours are drawn here. */
  readonly near: Bounds;
  /** What a screen can show around the region when it is fitted in: tiles end here. */
  readonly far: Bounds;
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
/** Degrees of longitude on the longer side: up to here a region is of a county's size. */
const COUNTY_SIDE = 1.2;
const COUNTY_MAX_ZOOM = 12;
/** One unit of a tile is 10 m here, a fifteenth of the finest detail in the county polygons. */
const MAX_ZOOM = 10;

/** The extent that a region's own bounds ask for. */
export function baseExtent([west, south, east, north]: Bounds): BaseExtent {
  const growX = Math.max(LEAST_GROWTH, (east - west) * GROWTH);
  const growY = Math.max(LEAST_GROWTH, (north - south) * GROWTH);
  const near: Bounds = [west - growX, south - growY, east + growX, north + growY];
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  const [nearLeft, nearTop] = toMercator([near[0], near[3]]);
  const [nearRight, nearBottom] = toMercator([near[2], near[1]]);
  const center = [(left + right) / 2, (top + bottom) / 2] as const;
  const side = Math.max(right - left, bottom - top);
  const maxZoom = side * 360 <= COUNTY_SIDE ? COUNTY_MAX_ZOOM : MAX_ZOOM;
  const half = (side * FAR_SIDES) / 2;
  const northWest = fromMercator([
    Math.min(nearLeft, center[0] - half),
    Math.min(nearTop, center[1] - half),
  ]);
  const southEast = fromMercator([
    Math.max(nearRight, center[0] + half),
    Math.max(nearBottom, center[1] + half),
  ]);
  return {
    near,
    far: [northWest[0], southEast[1], southEast[0], northWest[1]],
    center: fromMercator(center),
    centerZoom: Math.min(maxZoom, Math.max(MIN_ZOOM, Math.floor(-Math.log2(side)))),
    minZoom: MIN_ZOOM,
    maxZoom,
  };
}
