import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRegionManifest, parseRegions } from '../src/core/region/region-manifest.ts';
import { CliError } from './lib/cli-error.ts';
import { readSiteConfig } from './lib/region-files.ts';
import { writeRelease } from './release/write-release.ts';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { refuseUnpublishable } from './site/refuse-unpublishable.ts';

const inProject = (...names: string[]): string => join(PROJECT_ROOT, ...names);
const readText = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
const readJson = (path: string): unknown => JSON.parse(readText(path));

/** Packs `dist/` into `release/`, with the version of package.json. */
function release(): void {
  const data = inProject('dist', 'data');
  if (!existsSync(join(data, 'regions.json'))) {
    throw new CliError('no site in dist: run "npm run build" first');
  }
  const site = readSiteConfig();
  refuseUnpublishable(data, site);
  const { version } = readJson(inProject('package.json')) as { version: string };
  const regions = parseRegions(readJson(join(data, 'regions.json'))).regions.map(
    ({ slug }) => parseRegionManifest(readJson(join(data, slug, 'manifest.json'))).region,
  );
  const texts = {
    LICENSE: readText(inProject('LICENSE')),
    NOTICE: readText(inProject('NOTICE')),
    'THIRD-PARTY-NOTICES.txt': readText(inProject('dist', 'THIRD-PARTY-NOTICES.txt')),
  };
  const { path, files, bytes, sha256 } = writeRelease({
    version,
    dist: inProject('dist'),
    servers: inProject('docs', 'server'),
    texts,
    site,
    regions,
    out: inProject('release'),
  });
  process.stderr.write(`release: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${sha256}\n`);
  process.stdout.write(`${path}\n`);
}

try {
  release();
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
