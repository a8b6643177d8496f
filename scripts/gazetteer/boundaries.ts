import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { compareCodes, parentCode } from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import type { Boundaries, BoundaryProperties } from './boundary-properties.ts';
import type { Polygon } from './decode-echarts.ts';
import { fillGaps, type Gap } from './fill-gaps.ts';
import { groupBy } from './group-by.ts';
import type { Mapshaper } from './mapshaper.ts';
import type { PlacedCounty } from './place-counties.ts';

const LEVELS = ['county', 'city', 'province'] as const;

/**
 * Douglas-Peucker with a distance of 300 m, three times the grid of the source (1/1024 degree), on shared arcs, so
 * that neighbours stay neighbours. Small islands of a county may go, its largest ring stays.
 */
const SIMPLIFY = '-clean -simplify dp interval=300 keep-shapes -clean';

/** Steps of the final grid across the width of China: about 60 m. */
const QUANTIZATION = 100_000;

interface Outline extends Omit<PlacedCounty, 'old_code' | 'approximate' | 'province'> {
  readonly province: DivisionCode;
}

/** GeoJSON as bytes, feature by feature: as one string the outlines of China come near the engine's limit. */
function geojson(outlines: readonly Outline[]): Uint8Array {
  const parts = outlines.map(({ county, city, province, polygons }, at) =>
    Buffer.from(
      (at === 0 ? '' : ',') +
        JSON.stringify({
          type: 'Feature',
          properties: { county: county ?? '', city: city ?? '', province },
          geometry: { type: 'MultiPolygon', coordinates: polygons },
        }),
    ),
  );
  const [head, tail] = ['{"type":"FeatureCollection","features":[', ']}'].map((t) =>
    Buffer.from(t),
  );
  return Buffer.concat([head!, ...parts, tail!]);
}

interface GeoFeature {
  properties: { county: string; city: string; province: string };
  geometry: { type: string; coordinates: unknown } | null;
}

function polygonsOf(geometry: GeoFeature['geometry']): Polygon[] {
  if (!geometry) return [];
  return geometry.type === 'Polygon'
    ? [geometry.coordinates as Polygon]
    : (geometry.coordinates as Polygon[]);
}

function readOutput(file: Uint8Array | string | undefined): { features?: GeoFeature[] } {
  if (file === undefined) throw new Error('mapshaper wrote less than asked.');
  return JSON.parse(typeof file === 'string' ? file : Buffer.from(file).toString('utf8')) as never;
}

/** First pass: snapped and simplified outlines with the gaps between them filled. */
async function simplify(
  placed: readonly PlacedCounty[],
  gaps: readonly Gap[],
  mapshaper: Mapshaper,
): Promise<{ outlines: Outline[]; filled: Map<DivisionCode, Polygon> }> {
  const output = await mapshaper(
    `-i in.geojson ${SIMPLIFY} -o out.geojson -dissolve + name=union -o union.geojson target=union geojson-type=FeatureCollection`,
    { 'in.geojson': geojson(placed.filter(({ polygons }) => polygons.length > 0)) },
  );
  const union = (readOutput(output['union.geojson']).features ?? []).flatMap((each) =>
    polygonsOf(each.geometry),
  );
  const filled = fillGaps(union, gaps);
  const outlines = (readOutput(output['out.geojson']).features ?? []).map((each): Outline => ({
    county: each.properties.county || null,
    city: each.properties.city || null,
    province: each.properties.province,
    polygons: polygonsOf(each.geometry),
  }));
  for (const [county, polygon] of filled) {
    const parent = parentCode(county)!;
    const province = county.slice(0, 2).padEnd(12, '0');
    outlines.push({
      county,
      city: parent === province ? null : parent,
      province,
      polygons: [polygon],
    });
  }
  return { outlines, filled };
}

/** The properties of each county shape, by code. */
function countyProperties(
  placed: readonly PlacedCounty[],
  filled: ReadonlyMap<DivisionCode, Polygon>,
  divisions: ReadonlyMap<DivisionCode, Division>,
): Map<DivisionCode, BoundaryProperties> {
  const named = (code: DivisionCode) => ({ code, name: divisions.get(code)!.name });
  const result = new Map<DivisionCode, BoundaryProperties>();
  for (const [county, from] of groupBy(placed, (each) => each.county)) {
    if (county === null) continue;
    const codes = from.map((each) => each.old_code).sort(compareCodes);
    result.set(county, {
      ...named(county),
      ...(codes.length === 1 && codes[0] === county ? {} : { source_code: codes.join(';') }),
      ...(from.some(({ approximate }) => approximate) ? { approximate: true } : {}),
    });
  }
  for (const code of filled.keys()) result.set(code, { ...named(code), from_neighbours: true });
  return result;
}

function codeOf({
  properties,
}: {
  properties?: BoundaryProperties | undefined | object;
}): DivisionCode {
  return (properties as BoundaryProperties).code;
}

/**
 * The county boundaries and, dissolved from them, those of cities and provinces, as one quantized topology. WGS 84.
 * Counties of which the source has no outline leave holes in `county`, and those that were split since
 * 2018 too, but not in the city they lie in. Cities without counties stand among the counties.
 */
export async function buildBoundaries(
  placed: readonly PlacedCounty[],
  gaps: readonly Gap[],
  divisions: ReadonlyMap<DivisionCode, Division>,
  mapshaper: Mapshaper,
): Promise<Boundaries> {
  const { outlines, filled } = await simplify(placed, gaps, mapshaper);
  const dissolve = LEVELS.map((level) => `-dissolve ${level} + target=in name=${level}`);
  const output = await mapshaper(
    `-i in.geojson -clean ${dissolve.join(' ')} -o out.topojson target=county,city,province quantization=${QUANTIZATION}`,
    { 'in.geojson': geojson(outlines) },
  );
  const topology = readOutput(output['out.topojson']) as unknown as Boundaries;
  const counties = countyProperties(placed, filled, divisions);
  for (const level of LEVELS) {
    const object = topology.objects[level];
    for (const each of object.geometries) {
      const code = (each.properties as unknown as Record<typeof level, DivisionCode>)[level];
      const name = divisions.get(code)?.name ?? '';
      each.properties =
        level === 'county' ? (counties.get(code) ?? { code, name }) : { code, name };
    }
    object.geometries = object.geometries
      .filter((each) => codeOf(each) !== '')
      .sort((a, b) => compareCodes(codeOf(a), codeOf(b)));
  }
  return topology;
}
