import {
  ancestorCodes,
  levelOfCode,
  parentCode,
  type DivisionCode,
} from '../../src/core/gazetteer/division-code.ts';
import type { DivisionExtents } from '../../src/core/gazetteer/division-extents.ts';
import type { DivisionPoint } from '../../src/core/gazetteer/gazetteer.ts';
import type { Level } from '../../src/core/gazetteer/level.ts';
import { distanceM } from '../../src/core/geo/distance.ts';
import type {
  RadiusFigure,
  RadiusTable,
  SizeClass,
} from '../../src/core/geocode/position-radii.ts';
import { quantile } from './quantile.ts';

/**
 * Metres within which nine of ten GeoNames points lie of the seat that they stand for, by level. Our own points cannot
 * tell: there is one a division.
 */
export const SEAT_UNCERTAINTY_M: Readonly<Record<Level, number>> = {
  province: 9000,
  city: 6900,
  county: 3900,
  town: 2100,
  village: 3100,
};

const SEAT_SOURCE = 'published: GeoNames against surveyed points of 2016';
const TOWN_SOURCE = "published: villages of 2016 against their own town's point";
/** Published p90 of villages against the point of their town, metres, by province. */
const PUBLISHED_OF_PROVINCE_M: Readonly<Record<string, number>> = {
  '12': 4740,
  '50': 6410,
  '62': 6110,
};
/** The same of the nation. */
const PUBLISHED_WITHIN_TOWN = {
  p90: 9230,
  n: null,
  basis: 'published',
  source: TOWN_SOURCE,
} as const;
/** Published p90 of villages against the point of their county, as a share of √area: the same in three classes of size. */
const PUBLISHED_SHARE = {
  p90: 0.85,
  n: 56_480,
  basis: 'published',
  source: 'published: villages against the point of their county',
} as const;
/** Of cities and provinces nothing is published; they are given no less than counties. */
const LEAST_SHARE = {
  ...PUBLISHED_SHARE,
  n: null,
  source: 'published of counties; taken as the least of larger divisions too',
} as const;

const MEASURED = 'measured between points.csv';
/** Fewer pairs make no figure of their own. */
const FEWEST_PAIRS = 200;

/** Where classes of size end, km²; for towns of the county's area by its number of towns. */
const CLASS_ENDS = {
  town: [120],
  county: [225, 2025],
  city: [10_000, 20_000],
  province: [150_000, 200_000],
} as const;

interface Pair {
  readonly code: DivisionCode;
  readonly metres: number;
  /** Area that the distance is held against, km². */
  readonly km2: number;
}

/** Every division with a point against every division above it with one and an area, by the level above. */
function pairsByLevel(
  points: readonly DivisionPoint[],
  towns: ReadonlyMap<DivisionCode, number>,
  extents: DivisionExtents,
): Record<keyof typeof CLASS_ENDS, Pair[]> {
  const byCode = new Map(points.map((each) => [each.code, each]));
  const pairs: Record<keyof typeof CLASS_ENDS, Pair[]> = {
    town: [],
    county: [],
    city: [],
    province: [],
  };
  for (const { code, lngLat } of points) {
    for (const up of ancestorCodes(code)) {
      const above = byCode.get(up);
      const level = levelOfCode(up);
      if (!above || level === 'village') continue;
      const area = level === 'town' ? (parentCode(up) ?? up) : up;
      // Areas that are guessed are no measure.
      if (!extents.hasOutline(area)) continue;
      const km2 = (extents.areaKm2(area) ?? NaN) / (level === 'town' ? (towns.get(area) ?? 1) : 1);
      pairs[level].push({ code, metres: distanceM(lngLat, above.lngLat), km2 });
    }
  }
  return pairs;
}

/** Quantiles of what `valueOf` makes of the pairs in classes of size; never less than what is published. */
function sizeClasses(
  level: keyof typeof CLASS_ENDS,
  pairs: readonly Pair[],
  published: Omit<RadiusFigure, 'measured'>,
  valueOf: (pair: Pair) => number,
): SizeClass[] {
  const ends = [...CLASS_ENDS[level], null];
  return ends.map((below_km2, at): SizeClass => {
    const from = ends[at - 1] ?? 0;
    const own = pairs.filter(({ km2 }) => km2 >= from && km2 < (below_km2 ?? Infinity));
    const measured = quantiles(own.map(valueOf));
    if (!measured) return { below_km2, ...published };
    const { p90, n } = measured;
    return n >= FEWEST_PAIRS && p90 > published.p90
      ? { below_km2, p90, n, basis: 'measured', source: MEASURED }
      : { below_km2, ...published, measured };
  });
}

function quantiles(values: readonly number[]): Required<RadiusFigure>['measured'] | null {
  if (values.length === 0) return null;
  return { p50: quantile(values, 0.5), p90: quantile(values, 0.9), n: values.length };
}

/** Distance as a share of √area, to hundredths and never rounded down. */
function shareOfRoot({ metres, km2 }: Pair): number {
  return Math.ceil(metres / 10 / Math.sqrt(km2)) / 100;
}

/** Distance to tens of metres, never rounded down. */
function distance({ metres }: Pair): number {
  return Math.ceil(metres / 10) * 10;
}

/** The provinces that have pairs enough, else those of which something is published. */
function withinTownOfProvince(pairs: readonly Pair[]): Record<string, RadiusFigure> {
  const keys = new Set([
    ...pairs.map(({ code }) => code.slice(0, 2)),
    ...Object.keys(PUBLISHED_OF_PROVINCE_M),
  ]);
  const figures: Record<string, RadiusFigure> = {};
  for (const key of [...keys].sort()) {
    const measured = quantiles(pairs.filter(({ code }) => code.startsWith(key)).map(distance));
    const p90 = PUBLISHED_OF_PROVINCE_M[key];
    if (measured && measured.n >= FEWEST_PAIRS) {
      figures[key] = { p90: measured.p90, n: measured.n, basis: 'measured', source: MEASURED };
    } else if (p90 !== undefined) {
      const about = measured ? { measured } : {};
      figures[key] = { p90, n: null, basis: 'published', source: TOWN_SOURCE, ...about };
    }
  }
  return figures;
}

/**
 * What positions are worth, from points and areas: of published and measured figures the larger. Only in a town the figure
 * of its province goes before: the villages that have a point are few, many of them seats of towns that
 * were merged since, and lie farther out than most. `divisions` are those whose towns are counted.
 */
export function fallbackUncertainty(
  points: readonly DivisionPoint[],
  divisions: Iterable<{ readonly code: DivisionCode; readonly level: Level }>,
  extents: DivisionExtents,
): RadiusTable {
  const towns = new Map<DivisionCode, number>();
  for (const { code, level } of divisions) {
    if (level !== 'town') continue;
    const up = parentCode(code) ?? code;
    towns.set(up, (towns.get(up) ?? 0) + 1);
  }
  const pairs = pairsByLevel(points, towns, extents);
  const seats = Object.entries(SEAT_UNCERTAINTY_M).map(([level, p90]): [string, RadiusFigure] => [
    level,
    { p90, n: null, basis: 'published', source: SEAT_SOURCE },
  ]);
  const ofProvince = withinTownOfProvince(pairs.town);
  const elsewhere = pairs.town.filter(({ code }) => !(code.slice(0, 2) in ofProvince));
  return {
    seat_m: Object.fromEntries(seats) as Record<Level, RadiusFigure>,
    within_town_of_province_m: ofProvince,
    within_town_m: sizeClasses('town', elsewhere, PUBLISHED_WITHIN_TOWN, distance),
    within_county: sizeClasses('county', pairs.county, PUBLISHED_SHARE, shareOfRoot),
    within_city: sizeClasses('city', pairs.city, LEAST_SHARE, shareOfRoot),
    within_province: sizeClasses('province', pairs.province, LEAST_SHARE, shareOfRoot),
  };
}
