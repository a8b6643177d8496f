import * as v from 'valibot';
import { StandardsSchema } from '../coverage/standard.ts';
import { WithholdSchema } from '../publish/withhold-schema.ts';

const bilingual = v.object({ zh: v.string(), en: v.string() });
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

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
  standards: StandardsSchema,
  /** Who may see the built map; `public` needs a map approval. */
  audience: v.picklist(['internal', 'public']),
  map_approval: v.nullable(v.object({ number: v.string(), source: v.string(), checked_on: date })),
  /** A sentence that stands under every view of this region. */
  notice: bilingual,
  /** What visitors should bring, said by whom; without it the page gives general advice. */
  what_to_bring: v.exactOptional(
    v.object({
      zh: v.pipe(v.array(v.string()), v.minLength(1)),
      en: v.pipe(v.array(v.string()), v.minLength(1)),
      source: v.pipe(v.string(), v.minLength(1)),
    }),
  ),
  /** What is kept from the public; left out of the manifest. */
  withhold: v.exactOptional(WithholdSchema),
  /**
   * Where mistakes are reported: a mail address, or a form whose address may hold `{station_id}`, `{name}`
   * and `{page}`.
   */
  correction: v.exactOptional(
    v.variant('kind', [
      v.object({ kind: v.literal('mail'), to: v.pipe(v.string(), v.email()) }),
      v.object({ kind: v.literal('form'), to: v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/)) }),
    ]),
  ),
});
export type Region = v.InferOutput<typeof RegionSchema>;
