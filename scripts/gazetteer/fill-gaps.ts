import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import type { Polygon } from './decode-echarts.ts';
import { pointInPolygons } from './point-in-polygon.ts';

/** A county that the source has no outline of, and a position inside it. */
export interface Gap {
  readonly code: DivisionCode;
  readonly position: LngLat;
}

/** Reads `data/gazetteer/sources/gaps.csv`. */
export function readGaps(file: string): Gap[] {
  return parse<Record<string, string>>(readFileSync(file, 'utf8'), { columns: true }).map(
    ({ code = '', lng, lat }) => ({ code, position: [Number(lng), Number(lat)] }),
  );
}

/**
 * The outlines of counties that lie wholly between their neighbours: the hole that these leave is the county.
 * `union` is all outlines dissolved into one. Throws when a position is in no hole, or two are in the same.
 */
export function fillGaps(
  union: readonly Polygon[],
  gaps: readonly Gap[],
): Map<DivisionCode, Polygon> {
  const holes = union.flatMap(([, ...inner]) => inner);
  const filled = new Map<DivisionCode, Polygon>();
  const taken = new Set<number>();
  for (const { code, position } of gaps) {
    const at = holes.findIndex((hole) => pointInPolygons(position, [[hole]]));
    if (at < 0 || taken.has(at)) throw new Error(`${code} lies in no gap of its own: take it out.`);
    taken.add(at);
    filled.set(code, [holes[at]!]);
  }
  return filled;
}
