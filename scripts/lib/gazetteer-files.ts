import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { parsePinyin, type DivisionPinyin } from '../../src/core/gazetteer/division-pinyin.ts';
import { parsePoints, type NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import { parseDivisions, type Division } from '../../src/core/gazetteer/division.ts';
import { parseNames, type FormerName } from '../../src/core/gazetteer/former-names.ts';
import { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import type { RadiusTable } from '../../src/core/geocode/position-radii.ts';
import type { Boundaries } from '../gazetteer/boundary-properties.ts';
import type { GazetteerManifest } from '../gazetteer/manifest.ts';
import { DATA_DIR } from './paths.ts';

/** Where the committed gazetteer lies. */
export const GAZETTEER_DIR = join(DATA_DIR, 'gazetteer');

/** Land, lakes and rivers around China, degrees WGS 84, without names. */
export type Natural = Topology<Record<'land' | 'lake' | 'river', GeometryCollection>>;

function text(name: string): string {
  return readFileSync(join(GAZETTEER_DIR, name), 'utf8');
}

function villagesOf(file: string): Division[] {
  // A province that does not exist has no villages: its code is then in no list, as the caller will say.
  if (!existsSync(join(GAZETTEER_DIR, 'villages', file))) return [];
  const packed = readFileSync(join(GAZETTEER_DIR, 'villages', file));
  return parseDivisions(brotliDecompressSync(packed).toString('utf8'));
}

/**
 * The divisions of all China down to the town with their points, and the villages: those of the province of `within`
 * when it is given (0.1 s), else all (1.2 s).
 */
export function loadGazetteer(within?: DivisionCode): Gazetteer {
  const files =
    within === undefined
      ? readdirSync(join(GAZETTEER_DIR, 'villages')).sort()
      : [`${within.slice(0, 2)}.tsv.br`];
  const divisions = parseDivisions(text('divisions.tsv'));
  return new Gazetteer([...divisions, ...files.flatMap(villagesOf)], loadPoints());
}

/** All points, of villages too, whatever their division's province. */
export function loadPoints(): NamedPoint[] {
  return parsePoints(text('points.csv'));
}

/** Names that divisions bore before. */
export function loadNames(): FormerName[] {
  return parseNames(text('names.csv'));
}

/** How the divisions of county level and above are read. */
export function loadPinyin(): DivisionPinyin[] {
  return parsePinyin(text('pinyin.csv'));
}

export function loadBoundaries(): Boundaries {
  return JSON.parse(text('boundaries.topojson')) as Boundaries;
}

export function loadNatural(): Natural {
  return JSON.parse(text('natural.topojson')) as Natural;
}

/** How far the truth may lie from points of the gazetteer, and what these figures rest on. */
export function loadFallbackUncertainty(): RadiusTable {
  return JSON.parse(text('fallback-uncertainty.json')) as RadiusTable;
}

/** What the gazetteer is made of, and how much of it there is. */
export function loadGazetteerManifest(): GazetteerManifest {
  return JSON.parse(text('manifest.json')) as GazetteerManifest;
}
