import { parseRegions, type Regions } from '../core/region/region-manifest.ts';
import { loadJson } from './load-json.ts';

/** The regions that the site was built with, and what holds for all of them. */
export function loadRegions(): Promise<Regions> {
  return loadJson('data/regions.json', parseRegions);
}
