import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { DivisionExtents } from '../../src/core/gazetteer/division-extents.ts';
import type { Boundaries, BoundaryProperties } from '../gazetteer/boundary-properties.ts';

/** How large the divisions of a boundary file are; each outline is unpacked when it is asked for. */
export function outlineExtents(boundaries: Boundaries): DivisionExtents {
  const levels = ['county', 'city', 'province'] as const;
  return new DivisionExtents(
    levels.flatMap((level) =>
      boundaries.objects[level].geometries.map((packed) => {
        const { code, approximate, published_km2 } = packed.properties as BoundaryProperties;
        const geometry = (): Polygon | MultiPolygon | null => {
          const [shape] = feature(boundaries, {
            type: 'GeometryCollection',
            geometries: [packed],
          }).features;
          const { type } = packed;
          return type === 'Polygon' || type === 'MultiPolygon'
            ? (shape?.geometry as Polygon | MultiPolygon)
            : null;
        };
        return {
          code,
          approximate: approximate === true,
          publishedKm2: published_km2 ?? null,
          geometry,
        };
      }),
    ),
  );
}
