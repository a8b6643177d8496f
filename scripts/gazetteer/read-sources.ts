import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import type { FormerName } from '../../src/core/gazetteer/former-names.ts';
import { readFormerNames } from './build-names.ts';
import { readReadings } from './build-pinyin.ts';
import { readGaps, type Gap } from './fill-gaps.ts';
import { readSuccessors, type Successor } from './read-successors.ts';

/** Metres within which the points of the Vonng/adcode table are good (0.5 to 2 km, so the larger). */
const VONNG_UNCERTAINTY_M = 2000;

/** The tables that people wrote: `data/gazetteer/sources/`. */
export interface WrittenSources {
  readonly successors: readonly Successor[];
  readonly formerNames: readonly FormerName[];
  readonly readings: ReadonlyMap<string, string>;
  readonly gaps: readonly Gap[];
  /** Codes of boundary features that have none, by name. */
  readonly unnumbered: ReadonlyMap<string, DivisionCode>;
  readonly vonng: readonly NamedPoint[];
  /** The county that a city's government sits in, of cities that GeoNames has no seat of. */
  readonly seats: ReadonlyMap<DivisionCode, DivisionCode>;
}

function rows(file: string): Record<string, string>[] {
  return parse(readFileSync(file, 'utf8'), { columns: true });
}

/** Reads all written tables of a folder. */
export function readSources(folder: string): WrittenSources {
  const unnumbered = rows(join(folder, 'unnumbered.csv'));
  const vonng = rows(join(folder, 'vonng-adcode.csv'));
  const seats = rows(join(folder, 'seats.csv'));
  return {
    successors: readSuccessors(join(folder, 'successors.csv')),
    formerNames: readFormerNames(join(folder, 'former-names.csv')),
    readings: readReadings(join(folder, 'readings.csv')),
    gaps: readGaps(join(folder, 'gaps.csv')),
    unnumbered: new Map(unnumbered.map(({ name = '', code = '' }) => [name, code])),
    seats: new Map(seats.map(({ city = '', county = '' }) => [city, county])),
    vonng: vonng.map(({ code = '', name = '', lng, lat }) => ({
      code,
      name,
      lngLat: [Number(lng), Number(lat)],
      source: 'vonng-adcode',
      uncertaintyM: VONNG_UNCERTAINTY_M,
    })),
  };
}
