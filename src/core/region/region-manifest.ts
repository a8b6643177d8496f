import { checkShape, type Shape } from '../check-shape.ts';
import type { Level, MatchLevel } from '../gazetteer/level.ts';
import type { Bounds } from '../geo/lng-lat.ts';
import type { Region } from './region.ts';
import type { Basemap } from './site-config.ts';

/** `public/data/<slug>/manifest.json`: what a built region holds, and from which inputs. */
export interface RegionManifest {
  readonly format: 1;
  readonly region: Region;
  /** Newest `source_date` of the stations, YYYY-MM-DD. */
  readonly data_date: string;
  /** All stations, the derived ones, and those that people added. */
  readonly stations: number;
  readonly stations_derived: number;
  readonly stations_extra: number;
  /** Stations that name no source; missing where an older build wrote it. */
  readonly stations_unsourced?: number;
  readonly by_level: Partial<Record<Level, number>>;
  readonly by_point_level: Partial<Record<MatchLevel, number>>;
  /** Share of stations whose point is at least at their own level, 0 to 1. */
  readonly located_share: number;
  /** Published total less ours; null when nothing was published. */
  readonly published_difference: number | null;
  /** Codes of its counties without an outline: their land is missing from coverage. */
  readonly districts_without_outline: readonly string[];
  /** Codes of its counties that are not as large as their outline; missing where an older build wrote it. */
  readonly districts_approximate?: readonly string[];
  /** The region's boundary in a box, degrees WGS 84. */
  readonly bounds: Bounds;
  /** SHA-256 of every input file, by its path from the top of the project. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Size in bytes of every artifact beside the manifest. */
  readonly artifacts: Readonly<Record<string, number>>;
}

/** `public/data/regions.json`: the regions that a site was built with, in the order of the switch. */
export interface Regions {
  readonly format: 1;
  readonly default_region: string;
  readonly basemap: Basemap;
  readonly regions: readonly {
    readonly slug: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly division_code: string;
    readonly stations: number;
  }[];
}

const BILINGUAL: Shape = { zh: 'string', en: 'string' };
const REGION: Shape = {
  slug: 'string',
  name: BILINGUAL,
  division_code: 'string',
  default_view: ['number'],
  published: { total: 'number?', statement: BILINGUAL, source: 'string', date: 'string' },
  standards: {
    '*': { mode: 'string', minutes: 'number', speed_kmh: 'number', detour_factor: 'number' },
  },
  audience: 'string',
  notice: BILINGUAL,
};
const MANIFEST: Shape = {
  format: 'number',
  region: REGION,
  data_date: 'string',
  stations: 'number',
  by_level: { '*': 'number' },
  by_point_level: { '*': 'number' },
  located_share: 'number',
  districts_without_outline: ['string'],
  bounds: ['number'],
  inputs: { '*': 'string' },
  artifacts: { '*': 'number' },
};
const REGIONS: Shape = {
  format: 'number',
  default_region: 'string',
  basemap: { kind: 'string' },
  regions: [{ slug: 'string', name: BILINGUAL, division_code: 'string', stations: 'number' }],
};

/** Reads a region's `manifest.json`; throws a `TypeError` when it is damaged. */
export function parseRegionManifest(json: unknown): RegionManifest {
  checkShape(json, MANIFEST);
  return json as RegionManifest;
}

/** Reads `regions.json`; throws a `TypeError` when it is damaged. */
export function parseRegions(json: unknown): Regions {
  checkShape(json, REGIONS);
  return json as Regions;
}
