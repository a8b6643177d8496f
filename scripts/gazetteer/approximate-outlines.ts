import { neighbors } from 'topojson-client';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { outlineExtents } from '../lib/outline-extents.ts';
import type { Boundaries, BoundaryProperties } from './boundary-properties.ts';

/**
 * Share by which an outline may differ from the published area: what outlines of 2018 on a grid of 100 m, simplified by
 * 300 m, keep to where they are right.
 */
export const AREA_TOLERANCE = 0.03;
/** From this share on the missing land stands in a neighbour, or the neighbour's land here. */
const NEIGHBOURS_TOO = 0.25;

/**
 * Marks as approximate the counties whose outline is not as large as published, and those beside one that is
 * wrong by a quarter or more: the line between them is wrong as well, even where the sizes agree. Counties
 * without a published area stay as they are.
 */
export function markByArea(
  boundaries: Boundaries,
  published: ReadonlyMap<DivisionCode, number>,
): void {
  const { geometries } = boundaries.objects.county;
  const extents = outlineExtents(boundaries);
  const beside = neighbors(geometries);
  const wrong = new Set<number>();
  for (const [at, { properties }] of geometries.entries()) {
    const { code } = properties as BoundaryProperties;
    const km2 = published.get(code);
    if (km2 === undefined) continue;
    const off = Math.abs((extents.outlineKm2(code) ?? 0) / km2 - 1);
    if (off > AREA_TOLERANCE) wrong.add(at);
    if (off >= NEIGHBOURS_TOO) for (const other of beside[at] ?? []) wrong.add(other);
  }
  for (const at of [...wrong].sort((a, b) => a - b)) {
    const properties = geometries[at]!.properties as BoundaryProperties;
    const km2 = published.get(properties.code);
    geometries[at]!.properties = {
      ...properties,
      approximate: true,
      ...(km2 === undefined ? {} : { published_km2: km2 }),
    };
  }
}
