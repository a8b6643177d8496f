import * as v from 'valibot';

/**
 * A map beneath the project's own: none (the default: nothing leaves the origin), a file in the
 * Protomaps schema that lies beside the site, or the raster layers of Tianditu, which need a browser
 * key and tell that service which part of the map is looked at.
 */
export const BasemapSchema = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({
    kind: v.literal('protomaps'),
    /** Path of a `.pmtiles`, relative to the site. */
    url: v.pipe(v.string(), v.regex(/^(?![a-z]+:|\/\/)[^\s]+\.pmtiles$/i)),
    attribution: v.pipe(v.string(), v.minLength(1)),
  }),
  v.object({
    kind: v.literal('tianditu'),
    key: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/i)),
    /** Approval number that Tianditu shows for its map (审图号) and the day it was read. */
    approval: v.pipe(v.string(), v.minLength(1)),
    checked_on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  }),
]);
export type Basemap = v.InferOutput<typeof BasemapSchema>;

/** `data/site.json`: what holds for the whole site. */
export const SiteConfigSchema = v.object({
  format: v.literal(1),
  default_region: v.string(),
  /** Slugs in the order of the region switch. */
  regions: v.array(v.string()),
  basemap: BasemapSchema,
  /** Address that the site will have, ending with `/`: sitemap and canonical links need it. */
  base_url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s?#]+\/$/))),
});
export type SiteConfig = v.InferOutput<typeof SiteConfigSchema>;

/** Origins that a basemap makes the page ask, for the content security policy. */
export function basemapOrigins(basemap: Basemap): string[] {
  if (basemap.kind !== 'tianditu') return [];
  return [0, 1, 2, 3, 4, 5, 6, 7].map((host) => `https://t${host}.tianditu.gov.cn`);
}
