import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { isWithin, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import type { Region } from '../../src/core/region/region.ts';
import { boundsOf } from '../lib/bounds.ts';
import { PmtilesWriter } from '../lib/pmtiles-writer.ts';
import { tilePyramid, type TileBand } from '../lib/tile-pyramid.ts';
import { baseExtent, type BaseExtent } from './base-extent.ts';
import { boundaryLines, type CountyTopology } from './boundary-lines.ts';
import { naturalFeatures, type NaturalTopology } from './natural-features.ts';
import { placePoints } from './place-points.ts';

export interface BaseInput {
  readonly region: Pick<Region, 'division_code' | 'name' | 'default_view'>;
  readonly counties: CountyTopology;
  readonly natural: NaturalTopology;
  readonly gazetteer: Gazetteer;
  /** Pinyin by division, with a capital: Yubei. */
  readonly pinyin: ReadonlyMap<DivisionCode, string>;
  /** Names the sources of lines, ground and places, as their licences ask for. */
  readonly attribution: string;
}

/** Fields of the layers, in the words of the vector tile metadata. */
const FIELDS: Record<string, Record<string, string>> = {
  land: {},
  water: {},
  river: {},
  region: { code: 'String', name: 'String' },
  boundary: { level: 'String', inside: 'Boolean', edge: 'Boolean' },
  place: {
    code: 'String',
    name: 'String',
    name_en: 'String',
    level: 'String',
    rank: 'Number',
    inside: 'Boolean',
  },
};

/** Zooms at which lines and labels enter the tiles; a style may show them later, not earlier. */
const ENTERS = {
  boundary: { province: 3, city: 4, county: 5 },
  boundaryOutside: { province: 3, city: 5, county: 7 },
  river: 5,
  place: { province: 3, city: 4, county: 6, town: 8 },
} as const;

function countyPolygons(
  counties: CountyTopology,
  region: DivisionCode,
): Feature<Polygon | MultiPolygon>[] {
  const polygons: Feature<Polygon | MultiPolygon>[] = [];
  for (const geometry of counties.objects.county.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const { code = '', name = '' } = geometry.properties ?? {};
    if (!isWithin(code, region)) continue;
    const { type, geometry: shape } =
      // One call under two overloads.
      geometry.type === 'Polygon' ? feature(counties, geometry) : feature(counties, geometry);
    polygons.push({ type, properties: { code, name }, geometry: shape });
  }
  return polygons;
}

function bandsOf(input: BaseInput, regionPolygons: Feature[], { near, far }: BaseExtent) {
  const code = input.region.division_code;
  const bands: TileBand[] = [
    { layer: 'land', minZoom: 0, features: naturalFeatures(input.natural, 'land', far) },
    { layer: 'region', minZoom: 0, features: regionPolygons },
    { layer: 'water', minZoom: 0, features: naturalFeatures(input.natural, 'lake', far) },
    {
      layer: 'river',
      minZoom: ENTERS.river,
      features: naturalFeatures(input.natural, 'river', far),
    },
  ];
  for (const line of boundaryLines(input.counties, code, { near, far })) {
    const { level, inside } = line.properties;
    const minZoom = (inside ? ENTERS.boundary : ENTERS.boundaryOutside)[level];
    bands.push({ layer: 'boundary', minZoom, features: [line] });
  }
  const places = placePoints(input.gazetteer, input.pinyin, code, near);
  for (const level of ['province', 'city', 'county', 'town'] as const) {
    const features = places.filter(({ properties }) => properties.level === level);
    bands.push({ layer: 'place', minZoom: ENTERS.place[level], features });
  }
  return bands.filter(({ features }) => features.length > 0);
}

function describeLayers(bands: readonly TileBand[], { minZoom, maxZoom }: BaseExtent) {
  return Object.entries(FIELDS).flatMap(([id, fields]) => {
    const own = bands.filter(({ layer }) => layer === id);
    if (own.length === 0) return [];
    const enters = Math.min(...own.map((band) => band.minZoom));
    return [{ id, fields, minzoom: Math.max(minZoom, enters), maxzoom: maxZoom }];
  });
}

/**
 * The quiet map under the stations of a region, as a PMTiles archive: land, water and rivers, the
 * region's counties, the lines between divisions and the names of places. Everything is generalised
 * (county lines to some hundred metres): it shows where one is, it proves no boundary.
 */
export function basePmtiles(input: BaseInput): { bytes: Uint8Array; tiles: number } {
  const polygons = countyPolygons(input.counties, input.region.division_code);
  // A region whose counties have no polygon still gets its ground, around what the map shows first.
  const bounds = boundsOf(polygons.map(({ geometry }) => geometry)) ?? input.region.default_view;
  const extent = baseExtent(bounds);
  const bands = bandsOf(input, polygons, extent);
  const writer = new PmtilesWriter();
  for (const { z, x, y, data } of tilePyramid(bands, extent.far, extent.minZoom, extent.maxZoom)) {
    writer.add(z, x, y, data);
  }
  const bytes = writer.finish({
    bounds: extent.far,
    center: extent.center,
    centerZoom: extent.centerZoom,
    metadata: {
      name: input.region.name.zh,
      type: 'baselayer',
      attribution: input.attribution,
      region_bounds: bounds,
      vector_layers: describeLayers(bands, extent),
    },
  });
  return { bytes, tiles: writer.tiles };
}
