import type { LngLat } from '../../src/core/geo/lng-lat.ts';

/** A ring of positions, first and last the same. */
export type Ring = LngLat[];
/** An outer ring and the holes in it. */
export type Polygon = Ring[];

/** A geometry as ECharts packs it: rings as strings, beside them the position each ring starts from. */
export interface EchartsGeometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly string[] | readonly (readonly string[])[];
  readonly encodeOffsets: readonly unknown[];
}

/** Positions are whole multiples of this many degrees (about 100 m). */
const UNIT = 1 / 1024;

/** Undoes the packing of one number: an offset of 64, then the zigzag that keeps small numbers small. */
function unpack(charCode: number): number {
  const zigzag = charCode - 64;
  return (zigzag >> 1) ^ -(zigzag & 1);
}

/** Unpacks a ring: pairs of characters, each the step from the position before, the first from `offset`. */
function decodeRing(text: string, offset: unknown): Ring {
  if (!Array.isArray(offset) || text.length % 2 !== 0) throw new Error('Broken ECharts ring.');
  let [x, y] = offset as [number, number];
  const ring: Ring = [];
  for (let at = 0; at < text.length; at += 2) {
    x += unpack(text.charCodeAt(at));
    y += unpack(text.charCodeAt(at + 1));
    ring.push([x * UNIT, y * UNIT]);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
  return ring;
}

/**
 * The polygons of a packed geometry, in the datum that they were packed in. ECharts lists the rings of a
 * Polygon flat and those of a MultiPolygon by polygon. Rings of fewer than four positions have no area and are
 * dropped.
 */
export function decodeEcharts(geometry: EchartsGeometry): Polygon[] {
  const [packed, offsets] =
    geometry.type === 'Polygon'
      ? [[geometry.coordinates as readonly string[]], [geometry.encodeOffsets]]
      : [
          geometry.coordinates as readonly (readonly string[])[],
          geometry.encodeOffsets as readonly (readonly unknown[])[],
        ];
  return packed
    .map((rings, at) =>
      rings
        .map((ring, inner) => decodeRing(ring, offsets[at]?.[inner]))
        .filter((r) => r.length > 3),
    )
    .filter((polygon) => polygon.length > 0);
}
