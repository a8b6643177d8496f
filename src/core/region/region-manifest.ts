import * as v from 'valibot';
import { LEVELS, MATCH_LEVELS } from '../gazetteer/level.ts';
import { RegionSchema } from './region.ts';

const counts = v.record(v.string(), v.number());

/** `public/data/<slug>/manifest.json`: what a built region holds, and from which inputs. */
export const RegionManifestSchema = v.object({
  format: v.literal(1),
  region: RegionSchema,
  /** Newest `source_date` of the stations, YYYY-MM-DD. */
  data_date: v.string(),
  /** All stations, the derived ones, and those that people added. */
  stations: v.number(),
  stations_derived: v.number(),
  stations_extra: v.number(),
  by_level: v.record(v.picklist(LEVELS), v.number()),
  by_point_level: v.record(v.picklist(MATCH_LEVELS), v.number()),
  /** Share of stations whose point is at least at their own level, 0 to 1. */
  located_share: v.number(),
  /** Published total less ours; null when nothing was published. */
  published_difference: v.nullable(v.number()),
  /** West, south, east, north of the region's boundary, degrees WGS 84. */
  bounds: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  /** SHA-256 of every input file, by its path from the top of the project. */
  inputs: v.record(v.string(), v.string()),
  /** Size in bytes of every artifact beside the manifest. */
  artifacts: counts,
});
export type RegionManifest = v.InferOutput<typeof RegionManifestSchema>;

/** `public/data/regions.json`: the regions that a site was built with, in the order of the switch. */
export const RegionsSchema = v.object({
  format: v.literal(1),
  default_region: v.string(),
  regions: v.array(
    v.object({
      slug: v.string(),
      name: v.object({ zh: v.string(), en: v.string() }),
      division_code: v.string(),
      stations: v.number(),
    }),
  ),
});
export type Regions = v.InferOutput<typeof RegionsSchema>;
