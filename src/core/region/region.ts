import * as v from 'valibot';
import { LEVELS } from '../gazetteer/level.ts';

const bilingual = v.object({ zh: v.string(), en: v.string() });
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** How far people come: the minutes, mode, speed and detour factor within which someone counts as served. */
export const StandardSchema = v.object({
  mode: v.picklist(['walk', 'elder_walk', 'bicycle', 'ebike', 'drive']),
  minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(120)),
  speed_kmh: v.pipe(v.number(), v.minValue(0.5), v.maxValue(120)),
  /** Network distance divided by straight-line distance, 1 to 3. */
  detour_factor: v.pipe(v.number(), v.minValue(1), v.maxValue(3)),
});
export type Standard = v.InferOutput<typeof StandardSchema>;

/** Radius of the straight-line service circle in metres: what the standard reaches, less the detours. */
export function serviceRadiusM(standard: Standard): number {
  return (standard.speed_kmh * 1000 * (standard.minutes / 60)) / standard.detour_factor;
}

/** `data/regions/<slug>/region.json`: what a region is called, what it should hold, who may see it. */
export const RegionSchema = v.object({
  slug: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  name: bilingual,
  /** 12 digits. */
  division_code: v.pipe(v.string(), v.regex(/^\d{12}$/)),
  /** What the map shows first: west, south, east, north, degrees WGS 84. */
  default_view: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  /** Totals that the authority or press published, to hold the list against. */
  published: v.object({
    total: v.nullable(v.pipe(v.number(), v.integer())),
    /** True when the publication says "over" or "about". */
    approximate: v.boolean(),
    statement: bilingual,
    source: v.string(),
    date,
  }),
  /** Standard of the service circle by the level of the station. */
  standards: v.record(v.picklist(LEVELS), StandardSchema),
  /** Who may see the built map; `public` needs a map approval. */
  audience: v.picklist(['internal', 'public']),
  map_approval: v.nullable(v.object({ number: v.string(), source: v.string(), checked_on: date })),
  /** A sentence that stands under every view of this region. */
  notice: bilingual,
});
export type Region = v.InferOutput<typeof RegionSchema>;
