import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishFaults } from '../../src/core/publish/publish-gate.ts';
import { parseRegionManifest, parseRegions } from '../../src/core/region/region-manifest.ts';
import type { SiteConfig } from '../../src/core/region/site-config.ts';
import { CliError } from '../lib/cli-error.ts';
import { publishIssues } from '../lib/publish-issues.ts';
import { issueLine } from '../lib/terminal.ts';

/**
 * Refuses to make a site of built data that may not be published: data that was built before the basemap or
 * the rules changed would otherwise slip through. `dataDir` is the folder that holds `regions.json`.
 */
export function refuseUnpublishable(dataDir: string, { basemap }: SiteConfig): void {
  const list = join(dataDir, 'regions.json');
  if (!existsSync(list)) return;
  const lines = parseRegions(readJson(list)).regions.flatMap(({ slug }) => {
    const manifest = parseRegionManifest(readJson(join(dataDir, slug, 'manifest.json')));
    const { region, data_date: today } = manifest;
    const faults = publishFaults({ region, manifest, basemap, today, output: 'build' });
    const errors = faults.filter(({ severity }) => severity === 'error');
    return publishIssues(errors, `data/regions/${slug}/region.json`).map(issueLine);
  });
  if (lines.length > 0) {
    throw new CliError(`The site may not be published:\n${lines.join('\n')}`);
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
