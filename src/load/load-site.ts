import * as v from 'valibot';
import { RegionsSchema, type Regions } from '../core/region/region-manifest.ts';
import { SiteConfigSchema, type SiteConfig } from '../core/region/site-config.ts';
import { loadJson } from './load-json.ts';

/** The regions that the site was built with. */
export function loadRegions(): Promise<Regions> {
  return loadJson('data/regions.json', (json) => v.parse(RegionsSchema, json));
}

/** What holds for the whole site. */
export function loadSiteConfig(): Promise<SiteConfig> {
  return loadJson('data/site.json', (json) => v.parse(SiteConfigSchema, json));
}
