import type { Feature } from 'geojson';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import type { TileBand } from '../tiles/tile-pyramid.ts';
import type { BaseExtent } from './base-extent.ts';
import { boundaryLines } from './boundary-lines.ts';
import { coastLand } from './coast-land.ts';
import type { CountyTopology } from './county-topology.ts';
import { naturalFeatures, type NaturalTopology } from './natural-features.ts';
import { placePoints } from './place-points.ts';

/** What the base map of a region is drawn from. */
export interface BaseInput {
  /** Code of the region's own division. */
  readonly region: DivisionCode;
  readonly counties: CountyTopology;
  readonly natural: NaturalTopology;
  readonly gazetteer: Gazetteer;
  /** Pinyin by division, with a capital: Yubei. */
  readonly pinyin: ReadonlyMap<DivisionCode, string>;
  /** Names the sources of lines, ground and places, as their licences ask for. */
  readonly attribution: string;
}

/** Fields of the layers, in the words of the vector tile metadata. */
const FIELDS = {
  land: {},
  region: { code: 'String', name: 'String' },
  water: {},
  river: {},
  boundary: { level: 'String', inside: 'Boolean', edge: 'Boolean' },
  place: {
    code: 'String',
    name: 'String',
    name_en: 'String',
    level: 'String',
    rank: 'Number',
    inside: 'Boolean',
  },
} as const;

/** Zooms at which lines and labels enter the tiles; a style may show them later, not earlier. */
const ENTERS = {
  boundary: { province: 3, city: 4, county: 5 },
  boundaryOutside: { province: 3, city: 5, county: 7 },
  river: 5,
  place: { province: 3, city: 4, county: 6, town: 9 },
} as const;

/** The layers of a region's base map, given its county polygons, in bands by the zoom they enter at. */
export function baseBands(
  { region, counties, natural, gazetteer, pinyin }: BaseInput,
  polygons: readonly Feature[],
  { far, reach, minZoom }: BaseExtent,
): TileBand[] {
  const coast = coastLand(counties, reach.county);
  const bands: TileBand[] = [
    { layer: 'land', minZoom, features: naturalFeatures(natural, 'land', far) },
    { layer: 'land', minZoom, features: coast ? [coast] : [] },
    { layer: 'region', minZoom, features: polygons },
    { layer: 'water', minZoom, features: naturalFeatures(natural, 'lake', far) },
    { layer: 'river', minZoom: ENTERS.river, features: naturalFeatures(natural, 'river', far) },
  ];
  for (const line of boundaryLines(counties, region, reach)) {
    const { level, inside } = line.properties;
    const enters = inside ? ENTERS.boundary : ENTERS.boundaryOutside;
    bands.push({ layer: 'boundary', minZoom: enters[level], features: [line] });
  }
  const places = placePoints(gazetteer, pinyin, region, reach);
  for (const level of ['province', 'city', 'county', 'town'] as const) {
    const features = places.filter(({ properties }) => properties.level === level);
    bands.push({ layer: 'place', minZoom: ENTERS.place[level], features });
  }
  return bands.filter(({ features }) => features.length > 0);
}

/**
 * `vector_layers` of the archive's metadata. All layers are named, filled or not: a map complains of a
 * style that draws one that is not.
 */
export function describeBands(bands: readonly TileBand[], { minZoom, maxZoom }: BaseExtent) {
  return Object.entries(FIELDS).map(([id, fields]) => {
    const zooms = bands.filter(({ layer }) => layer === id).map((band) => band.minZoom);
    return {
      id,
      fields,
      minzoom: zooms.length > 0 ? Math.min(...zooms) : minZoom,
      maxzoom: maxZoom,
    };
  });
}
