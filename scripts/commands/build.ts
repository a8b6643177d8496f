import { Command } from 'commander';
import type { RegionManifest, Regions } from '../../src/core/region/region-manifest.ts';
import { writeRegions } from '../artifacts/regions.json.ts';
import { buildRegion, freshManifest } from '../lib/build-region.ts';
import { CliError } from '../lib/cli-error.ts';
import { readRegionFiles, readSiteConfig } from '../lib/region-files.ts';
import { issueLine, printJson, progress, status } from '../lib/terminal.ts';

interface Options {
  readonly all?: true;
  readonly region?: string[];
  readonly stale?: true;
  readonly data?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `build`: station lists → `public/data`. */
export function buildCommand(): Command {
  return new Command('build')
    .description('make what the site loads of the regions: stations, search, base map, manifest')
    .option('--all', 'every region of data/site.json (the default)')
    .option('--region <slug...>', 'only these regions')
    .option('--stale', 'skip regions whose inputs have not changed since they were built')
    .option('--data <dir>', 'folder with site.json and regions/ (default: data)')
    .option('--out <dir>', 'folder to write to (default: public/data)')
    .option('--json', 'print one object a region on stdout')
    .action(build);
}

function build(options: Options): void {
  const config = readSiteConfig(options.data);
  const slugs = options.region ?? config.regions;
  const results: object[] = [];
  const refused: string[] = [];
  const bar = progress(slugs.length);
  for (const slug of slugs) {
    bar.step(slug);
    const started = performance.now();
    const files = attempt(() => readRegionFiles(slug, options.data), slug, refused);
    if (!files) continue;
    const fresh = options.stale ? freshManifest(files, options.out, config.basemap) : null;
    if (fresh) {
      status(`${slug}: up to date, ${fresh.stations} stations`);
      results.push(summary(fresh, started));
      continue;
    }
    const { manifest, issues } = buildRegion(files, options.out, config.basemap);
    for (const issue of issues) status(issueLine(issue));
    if (manifest) results.push(summary(manifest, started));
    else refused.push(slug);
  }
  bar.stop();
  const regions: Regions = writeRegions(config, options.out);
  status(`regions.json  ${regions.regions.length} regions`);
  if (options.json) printJson(results);
  if (refused.length > 0) {
    const others = results.length > 0 ? '; the others are built' : '';
    throw new CliError(`Refused because of the errors above: ${refused.join(', ')}${others}.`);
  }
}

/** A region whose files cannot even be read must not keep the others from being built. */
function attempt<T>(read: () => T, slug: string, refused: string[]): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    status(`error: ${error.message}`);
    refused.push(slug);
    return null;
  }
}

function summary(manifest: RegionManifest, started: number): object {
  return {
    region: manifest.region.slug,
    stations: manifest.stations,
    stations_derived: manifest.stations_derived,
    stations_extra: manifest.stations_extra,
    by_level: manifest.by_level,
    by_point_level: manifest.by_point_level,
    published: manifest.region.published.total,
    located_share: manifest.located_share,
    seconds: Math.round(performance.now() - started) / 1000,
  };
}
