import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRegionManifest, type Regions } from '../../src/core/region/region-manifest.ts';
import type { SiteConfig } from '../../src/core/region/site-config.ts';
import { ARTIFACTS_DIR } from '../lib/paths.ts';
import { writeAtomic } from '../lib/write-atomic.ts';

/**
 * `regions.json`: the regions that are built, in the order of the switch, and what holds for the whole
 * site. The default region falls back to the first that is built.
 */
export function writeRegions(config: SiteConfig, artifactsDir = ARTIFACTS_DIR): Regions {
  const built = config.regions.flatMap((slug) => {
    const path = join(artifactsDir, slug, 'manifest.json');
    if (!existsSync(path)) return [];
    return parseRegionManifest(JSON.parse(readFileSync(path, 'utf8')));
  });
  const slugs = built.map(({ region }) => region.slug);
  const regions: Regions = {
    format: 1,
    default_region: slugs.includes(config.default_region)
      ? config.default_region
      : (slugs[0] ?? config.default_region),
    basemap: config.basemap,
    regions: built.map(({ region, stations }) => ({
      slug: region.slug,
      name: region.name,
      division_code: region.division_code,
      stations,
    })),
  };
  writeAtomic(join(artifactsDir, 'regions.json'), `${JSON.stringify(regions, null, 2)}\n`);
  return regions;
}
