import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import { levelOfCode } from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import { LEVELS, type Level } from '../../src/core/gazetteer/level.ts';
import type { SubstituteError } from './join-points.ts';
import type { BoundaryCounts } from './boundary-counts.ts';
import { PACKAGES, type GazetteerPackage } from './sources.ts';

/** A file of the gazetteer. */
export interface ManifestFile {
  /** Keys of `sources`. */
  readonly sources: readonly string[];
  readonly datum: 'WGS 84' | 'none';
  /** Rows or shapes. */
  readonly count: number;
  /** Of the file; of the unpacked text where the name ends in `.br`, because the packing may differ by version. */
  readonly sha256: string;
}

type ByLevel = Readonly<Record<Level, number>>;

/** Points that a user's own file gave. */
export interface ManifestImport {
  readonly source: string;
  /** Name of the file without its folder. */
  readonly file: string;
  readonly sha256: string;
  readonly datum: string;
  readonly licence: string;
}

/** `manifest.json`: what the gazetteer is made of, and how much of it there is. */
export interface GazetteerManifest {
  /** Day that the division list speaks of, YYYY-MM-DD. */
  readonly division_date: string;
  readonly urban_rural: string;
  readonly sources: Readonly<Record<string, ManifestSource>>;
  readonly divisions: ByLevel;
  readonly functional: ByLevel;
  readonly points: Readonly<Record<Level, Readonly<Record<string, number>>>>;
  /** Words on how far to trust the points. */
  readonly points_note: string;
  /** Distance of each kind of substitute point from the GeoNames seats, metres. */
  readonly substitute_error_m: Readonly<Record<string, SubstituteError>>;
  readonly boundaries: BoundaryCounts;
  readonly names_note: string;
  readonly imports: readonly ManifestImport[];
  readonly files: Readonly<Record<string, ManifestFile>>;
}

/** Where data come from. */
export type ManifestSource = Omit<GazetteerPackage, 'key' | 'name'> & { readonly package?: string };

/** Sources that are no package of their own. */
const FURTHER: Readonly<Record<string, ManifestSource>> = {
  'vonng-adcode': {
    version: 'as rounded to three decimals in data/gazetteer/sources/vonng-adcode.csv',
    use: 'points of 19 towns in Gaoping and Quangang',
    licence: 'CC BY 4.0',
    attribution: '© Vonng/adcode',
    date: 'not known',
    datum: 'WGS 84',
  },
  'outline-centre': {
    version: '',
    use: 'centre of area of the outline, of counties without any other point',
    licence: 'see echarts-counties',
    attribution: '',
    date: '2018-07-31',
    datum: 'WGS 84',
  },
  'county-of-seat': {
    version: 'data/gazetteer/sources/seats.csv',
    use: "the seat's county's point, of cities without any other point",
    licence: 'see the point of that county',
    attribution: '',
    date: '2023',
    datum: 'WGS 84',
  },
  own: {
    version: 'data/gazetteer/sources',
    use: 'successors, former and other names, published areas, readings and gaps, written by hand; measurements',
    licence: 'Apache-2.0',
    attribution: '',
    date: '2023',
    datum: 'none',
  },
};

/** All sources by key; the county centres stand beside the outlines of the same package. */
export function manifestSources(): GazetteerManifest['sources'] {
  const sources: Record<string, ManifestSource> = {};
  for (const { key, name, ...rest } of PACKAGES) {
    sources[key] = { package: name, ...rest };
    if (key === 'echarts-counties') {
      sources['echarts-cp'] = {
        package: name,
        ...rest,
        use: 'centres of counties without a GeoNames seat',
      };
    }
  }
  return { ...sources, ...FURTHER };
}

/** How many divisions there are at each level. */
export function countByLevel(divisions: Iterable<Pick<Division, 'level'>>): ByLevel {
  const counts = Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;
  for (const { level } of divisions) counts[level]++;
  return counts;
}

/** How many points there are at each level from each source, sources in order of name. */
export function countPoints(points: Iterable<NamedPoint>): GazetteerManifest['points'] {
  const counts = Object.fromEntries(LEVELS.map((level) => [level, {}])) as Record<
    Level,
    Record<string, number>
  >;
  const sorted = [...points].sort((a, b) => (a.source < b.source ? -1 : 1));
  for (const { code, source } of sorted) {
    const level = counts[levelOfCode(code)];
    level[source] = (level[source] ?? 0) + 1;
  }
  return counts;
}
