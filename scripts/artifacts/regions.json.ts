import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { RegionManifestSchema, type Regions } from '../../src/core/region/region-manifest.ts';
import type { SiteConfig } from '../../src/core/region/site-config.ts';
import { ARTIFACTS_DIR } from '../lib/paths.ts';
import { writeAllAtomic } from '../lib/write-all-atomic.ts';

/**
 * `regions.json` and `site.json`: the regions that are built, in the order of the switch, and what holds
 * for the whole site. The default region falls back to the first that is built.
 */
export function writeSiteArtifacts(config: SiteConfig, artifactsDir = ARTIFACTS_DIR): Regions {
  const built = config.regions.flatMap((slug) => {
    const path = join(artifactsDir, slug, 'manifest.json');
    if (!existsSync(path)) return [];
    return v.parse(RegionManifestSchema, JSON.parse(readFileSync(path, 'utf8')));
  });
  const slugs = built.map(({ region }) => region.slug);
  const regions: Regions = {
    format: 1,
    default_region: slugs.includes(config.default_region)
      ? config.default_region
      : (slugs[0] ?? config.default_region),
    regions: built.map(({ region, stations }) => ({
      slug: region.slug,
      name: region.name,
      division_code: region.division_code,
      stations,
    })),
  };
  writeAllAtomic(
    artifactsDir,
    new Map([
      ['site.json', `${JSON.stringify(config, null, 2)}\n`],
      ['regions.json', `${JSON.stringify(regions, null, 2)}\n`],
    ]),
  );
  return regions;
}
