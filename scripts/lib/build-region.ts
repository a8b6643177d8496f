import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bounds } from '../../src/core/geo/lng-lat.ts';
import { isWithin } from '../../src/core/gazetteer/division-code.ts';
import type { Issue } from '../../src/core/issue.ts';
import { outputMark } from '../../src/core/publish/output-mark.ts';
import { publishFaults } from '../../src/core/publish/publish-gate.ts';
import { parseRegionManifest, type RegionManifest } from '../../src/core/region/region-manifest.ts';
import type { Basemap } from '../../src/core/region/site-config.ts';
import { basePmtilesOfRegion } from '../artifacts/base.pmtiles.ts';
import { districtsJson } from '../artifacts/districts.json.ts';
import { regionManifest } from '../artifacts/manifest.json.ts';
import { searchJson } from '../artifacts/search.json.ts';
import { stationsGeojson } from '../artifacts/stations.geojson.ts';
import { stationsJson } from '../artifacts/stations.json.ts';
import { loadBoundaries, loadNames } from './gazetteer-files.ts';
import { inputHashes } from './input-hashes.ts';
import { ARTIFACTS_DIR, shown } from './paths.ts';
import { prepareRegion } from './prepare-region.ts';
import { refuseOverwrite } from './refuse-overwrite.ts';
import type { RegionFiles } from './region-files.ts';
import { surroundingsOf } from './surroundings.ts';
import { size, status } from './terminal.ts';
import { writeAllAtomic } from './write-all-atomic.ts';

/** What came of a region: its manifest, or null when errors stood in the way; and all that was found. */
export interface BuiltRegion {
  readonly manifest: RegionManifest | null;
  readonly issues: readonly Issue[];
}

/** Builds all artifacts of a region; with an error among the issues nothing is written. */
export function buildRegion(
  files: RegionFiles,
  artifactsDir = ARTIFACTS_DIR,
  basemap: Basemap = { kind: 'none' },
): BuiltRegion {
  const { region } = files;
  const around = surroundingsOf(region.division_code);
  const { stations, extra, withoutOutline, approximate, issues } = prepareRegion(files, around, {
    basemap,
  });
  if (issues.some((each) => each.severity === 'error')) return { manifest: null, issues };

  const divisions = [...around.gazetteer.all()];
  const inside = divisions.filter((each) => isWithin(each.code, region.division_code));
  const former = loadNames().filter((each) => each.kind === 'former');
  const base = basePmtilesOfRegion(region.division_code, around.gazetteer);
  const artifacts = new Map<string, string | Uint8Array>([
    ['stations.json', stationsJson(region.slug, stations, divisions)],
    ['stations.geojson', stationsGeojson(region.slug, stations, outputMark(region, 'zh'))],
    ['districts.json', districtsJson(loadBoundaries(), region.division_code)],
    ['search.json', searchJson(inside, region.division_code, former)],
    ['base.pmtiles', base.bytes],
  ]);
  const sizes = [...artifacts].map(([name, data]) => [name, Buffer.byteLength(data)] as const);
  const manifest = regionManifest({
    region,
    stations,
    extra,
    districts_without_outline: withoutOutline.map(({ code }) => code),
    districts_approximate: approximate.map(({ code }) => code),
    bounds: boundsOf(around.counties),
    inputs: inputHashes(files.paths),
    artifacts: Object.fromEntries(sizes),
  });
  const dir = join(artifactsDir, region.slug);
  refuseOverwrite(
    [...artifacts.keys(), 'manifest.json'].map((name) => join(dir, name)),
    files.paths,
  );
  writeAllAtomic(dir, artifacts.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`));
  const counts: Record<string, string> = {
    'stations.json': `${stations.length} stations`,
    'stations.geojson': `${stations.length} features`,
    'districts.json': `${around.counties.length} districts`,
    'search.json': `${inside.length} divisions`,
    'base.pmtiles': `${base.tiles} tiles`,
  };
  for (const [name, bytes] of sizes) {
    status(`${shown(join(dir, name))}  ${counts[name] ?? ''}  ${size(bytes)}`);
  }
  return { manifest, issues };
}

/** The manifest of an earlier build when its inputs and artifacts are still the same, else null. */
export function freshManifest(
  files: RegionFiles,
  artifactsDir = ARTIFACTS_DIR,
  basemap: Basemap = { kind: 'none' },
): RegionManifest | null {
  const dir = join(artifactsDir, files.region.slug);
  const path = join(dir, 'manifest.json');
  if (!existsSync(path)) return null;
  let manifest: RegionManifest;
  try {
    manifest = parseRegionManifest(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A file cut short by a full disk, or of an older form, counts as missing: it is made again.
    return null;
  }
  const whole = Object.entries(manifest.artifacts).every(
    ([name, bytes]) => existsSync(join(dir, name)) && statSync(join(dir, name)).size === bytes,
  );
  const same = JSON.stringify(manifest.inputs) === JSON.stringify(inputHashes(files.paths));
  const { region, data_date: today } = manifest;
  // The basemap stands in site.json, which is no input: a public region may be refused because of it.
  const faults = publishFaults({ region, manifest, basemap, today, output: 'build' });
  return whole && same && !faults.some(({ severity }) => severity === 'error') ? manifest : null;
}

function boundsOf(counties: readonly { geometry: { coordinates: unknown } }[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [lng, lat] = value as unknown[];
    if (typeof lng === 'number' && typeof lat === 'number') {
      [west, east] = [Math.min(west, lng), Math.max(east, lng)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    } else value.forEach(visit);
  };
  for (const county of counties) visit(county.geometry.coordinates);
  return [west, south, east, north];
}
