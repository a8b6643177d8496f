import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseDivisionCode, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { RegionSchema, type Region } from '../../src/core/region/region.ts';
import { SiteConfigSchema, type SiteConfig } from '../../src/core/region/site-config.ts';
import type { TableRow } from '../../src/core/stations/station-row.ts';
import { CliError } from './cli-error.ts';
import { readCsv } from './csv.ts';
import { DATA_DIR, shown } from './paths.ts';

/** Everything that people keep of a region, read but not yet checked. */
export interface RegionFiles {
  readonly region: Region;
  readonly list: readonly TableRow[];
  readonly extras: readonly TableRow[];
  readonly overrides: readonly TableRow[];
  /** Full paths of the files that were read. */
  readonly paths: readonly string[];
}

/** Folder of a region. */
export function regionDir(slug: string, dataDir = DATA_DIR): string {
  return join(dataDir, 'regions', slug);
}

/** Slugs of all regions that have a `region.json`, sorted. */
function regionSlugs(dataDir: string): string[] {
  const dir = join(dataDir, 'regions');
  return readdirSync(dir)
    .filter((slug) => existsSync(join(dir, slug, 'region.json')))
    .sort();
}

/** `site.json`. */
export function readSiteConfig(dataDir = DATA_DIR): SiteConfig {
  return parseJson(join(dataDir, 'site.json'), SiteConfigSchema);
}

/** `region.json` of a slug. */
function readRegion(slug: string, dataDir = DATA_DIR): Region {
  const path = join(regionDir(slug, dataDir), 'region.json');
  if (!existsSync(path)) {
    const known = regionSlugs(dataDir).join(', ');
    throw new CliError(`There is no region "${slug}". Known: ${known}.`);
  }
  const region = parseJson(path, RegionSchema);
  if (region.slug !== slug) {
    throw new CliError(
      `${shown(path)} says slug "${region.slug}", but its folder is "${slug}": what is built of it would ` +
        `overwrite the region "${region.slug}". Write "slug": "${slug}", or rename the folder.`,
    );
  }
  return region;
}

/** The region's list, additions and overrides; the latter two may be missing. */
export function readRegionFiles(slug: string, dataDir = DATA_DIR): RegionFiles {
  const dir = regionDir(slug, dataDir);
  const region = readRegion(slug, dataDir);
  const list = join(dir, 'stations.csv');
  if (!existsSync(list)) {
    throw new CliError(
      `${shown(list)} is missing: put the list there or run "fuwuquan derive --region ${slug}".`,
    );
  }
  const optional = ['stations.extra.csv', 'overrides.csv'].map((name) => join(dir, name));
  const [extras = [], overrides = []] = optional.map((path) =>
    existsSync(path) ? readCsv(path, shown(path)) : [],
  );
  return {
    region,
    list: readCsv(list, shown(list)),
    extras,
    overrides,
    paths: [join(dir, 'region.json'), list, ...optional.filter((path) => existsSync(path))],
  };
}

/** A division code from a slug of a region or from digits; throws a `CliError` for anything else. */
export function codeOfRegion(slugOrCode: string, dataDir = DATA_DIR): DivisionCode {
  const code = parseDivisionCode(slugOrCode);
  return code ?? readRegion(slugOrCode, dataDir).division_code;
}

function parseJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): v.InferOutput<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${shown(path)} is not JSON: ${reason}.`);
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [first] = result.issues;
  throw new CliError(`${shown(path)}: ${v.getDotPath(first) ?? 'file'}: ${first.message}.`);
}
