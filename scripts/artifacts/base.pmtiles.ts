import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { isWithin, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import type { Bounds } from '../../src/core/geo/lng-lat.ts';
import { boundsOf } from '../tiles/bounds.ts';
import { CliError } from '../lib/cli-error.ts';
import {
  loadBoundaries,
  loadGazetteerManifest,
  loadNatural,
  loadPinyin,
} from '../lib/gazetteer-files.ts';
import { PmtilesWriter } from '../tiles/pmtiles-writer.ts';
import { tilePyramid } from '../tiles/tile-pyramid.ts';
import { baseAttribution } from './base-attribution.ts';
import { baseExtent } from './base-extent.ts';
import { baseBands, describeBands, type BaseInput } from './base-layers.ts';
import { countiesOf } from './county-topology.ts';
import { latinName } from './latin-name.ts';

type CountyPolygon = Feature<Polygon | MultiPolygon>;

/** The polygons of the region's counties, with code and name. */
function countyPolygons({ counties, region }: BaseInput): CountyPolygon[] {
  const polygons: CountyPolygon[] = [];
  for (const county of countiesOf(counties)) {
    const { code = '', name = '' } = county.properties ?? {};
    if (!isWithin(code, region)) continue;
    // One call under two overloads.
    const { type, geometry } =
      county.type === 'Polygon' ? feature(counties, county) : feature(counties, county);
    polygons.push({ type, properties: { code, name }, geometry });
  }
  return polygons;
}

/** Bounds of the region's polygons; of its points where the gazetteer has no polygon of it. */
function regionBounds({ region, gazetteer }: BaseInput, polygons: CountyPolygon[]): Bounds {
  const points = [...gazetteer.all()]
    .filter(({ code }) => isWithin(code, region))
    .map(({ code }) => gazetteer.ownPoint(code))
    .filter((point) => point !== undefined);
  const bounds =
    boundsOf(polygons.map(({ geometry }) => geometry)) ??
    boundsOf(points.map(({ lngLat }) => ({ type: 'Point', coordinates: [...lngLat] })));
  if (bounds) return bounds;
  throw new CliError(
    `The gazetteer has neither a polygon nor a point in ${region}: ` +
      'check division_code in region.json, or add points with "fuwuquan gazetteer import".',
  );
}

/**
 * The quiet map under the stations of a region, as a PMTiles archive: land, water and rivers, the
 * region's counties, the lines between divisions and the names of places. Everything is generalised
 * (county lines to some hundred metres): it shows where one is, it proves no boundary.
 */
export function basePmtiles(input: BaseInput): { bytes: Uint8Array; tiles: number } {
  const polygons = countyPolygons(input);
  const bounds = regionBounds(input, polygons);
  const counties = polygons
    .map(({ geometry }) => boundsOf([geometry]))
    .filter((each) => each !== null);
  const extent = baseExtent(bounds, counties);
  const { far, center, centerZoom, minZoom, maxZoom } = extent;
  const bands = baseBands(input, polygons, extent);
  const writer = new PmtilesWriter();
  for (const { z, x, y, data } of tilePyramid(bands, far, minZoom, maxZoom)) {
    writer.add(z, x, y, data);
  }
  const metadata = {
    name: input.gazetteer.get(input.region)?.name ?? input.region,
    type: 'baselayer',
    attribution: input.attribution,
    region_bounds: bounds,
    vector_layers: describeBands(bands, extent),
  };
  return {
    bytes: writer.finish({ bounds: far, center, centerZoom, metadata }),
    tiles: writer.tiles,
  };
}

/** The base map of the division with this code, from the committed gazetteer. */
export function basePmtilesOfRegion(region: DivisionCode, gazetteer: Gazetteer) {
  return basePmtiles({
    region,
    counties: loadBoundaries(),
    natural: loadNatural(),
    gazetteer,
    pinyin: new Map(loadPinyin().map((each) => [each.code, latinName(each)])),
    attribution: baseAttribution(loadGazetteerManifest()),
  });
}
