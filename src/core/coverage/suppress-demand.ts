import type { DemandUnit } from '../demand/demand.ts';
import type {
  Coverage,
  CoverageRow,
  DemandCoverage,
  DistanceDistribution,
  Gap,
} from './coverage.ts';

/** Counts of people below this are not given away. */
export const LEAST_COUNT = 10;
/** Sums of fractions (cells of a raster) differ by rounding; less than this is no person. */
const ROUNDING = 1e-6;

/** Demand as it may be given away: null where a count is withheld. */
export interface PublishedDemand {
  readonly total: number | null;
  readonly located: number | null;
  readonly covered: {
    readonly certain: number | null;
    readonly nominal: number | null;
    readonly possible: number | null;
  };
}

export type PublishedRow = Omit<CoverageRow, 'demand'> & {
  readonly demand: PublishedDemand | null;
};

/** Coverage as it may be given away: in files, and by the command line. */
export type PublishedCoverage = Omit<Coverage, 'total' | 'districts' | 'distances'> & {
  readonly total: PublishedRow;
  readonly districts: readonly PublishedRow[];
  readonly distances: PublishedDistances | null;
  /** True when a count was withheld anywhere. */
  readonly withheld: boolean;
};

export type PublishedDistances = Omit<DistanceDistribution, 'bins' | 'beyond' | 'located'> & {
  readonly bins: readonly number[] | null;
  readonly beyond: DistanceDistribution['beyond'] | null;
  readonly located: number | null;
};

/**
 * Withholds counts of people below {@link LEAST_COUNT}, and what would give them away by subtraction:
 *
 * - in a row: each number of total ≥ located ≥ possible ≥ nominal ≥ certain is given only if it and its
 *   difference to the last one given are 0 or large enough;
 * - in a column: the total, when a single district is withheld, or those withheld add up to too few;
 * - of gaps: all parts in a district as soon as one of them, or the district's own count, is withheld;
 *   a gap with a withheld part as a whole; the distribution of distances when a bin is too small.
 *
 * Demand that counts divisions is given as it is: no one is counted.
 */
export function suppressDemand(coverage: Coverage, unit: DemandUnit | null): PublishedCoverage {
  if (unit !== 'people') return { ...coverage, withheld: false };
  const districts = coverage.districts.map((row) => publishRow(row));
  const total = publishTotal(coverage.total, coverage.districts, districts);
  const gaps = publishGaps(coverage.gaps, districts);
  const distances = coverage.distances && publishDistances(coverage.distances, total);
  const published = { ...coverage, districts, total, gaps, distances };
  return { ...published, withheld: isLess(published, coverage) };
}

/** The numbers of a row from the largest to the smallest. */
const CHAIN = ['total', 'located', 'possible', 'nominal', 'certain'] as const;
type Link = (typeof CHAIN)[number];

function linkOf(demand: PublishedDemand, link: Link): number | null {
  return link === 'total' || link === 'located' ? demand[link] : demand.covered[link];
}

function fromLinks(value: (link: Link) => number | null): PublishedDemand {
  return {
    total: value('total'),
    located: value('located'),
    covered: {
      certain: value('certain'),
      nominal: value('nominal'),
      possible: value('possible'),
    },
  };
}

function isSafe(count: number): boolean {
  return count < ROUNDING || count >= LEAST_COUNT;
}

function publishDemand(demand: DemandCoverage): PublishedDemand {
  const given = new Map<Link, number>();
  let last: number | null = null;
  for (const link of CHAIN) {
    const count = linkOf(demand, link) ?? 0;
    // Without the total nothing is given: the rest is too few as well.
    if (link !== 'total' && last === null) break;
    if (!isSafe(count) || (last !== null && !isSafe(last - count))) continue;
    given.set(link, count);
    last = count;
  }
  return fromLinks((link) => given.get(link) ?? null);
}

function publishRow(row: CoverageRow): PublishedRow {
  return { ...row, demand: row.demand && publishDemand(row.demand) };
}

function publishTotal(
  total: CoverageRow,
  rows: readonly CoverageRow[],
  published: readonly PublishedRow[],
): PublishedRow {
  if (!total.demand) return { ...total, demand: null };
  const own = publishDemand(total.demand);
  const demand = fromLinks((link) => {
    const withheld = rows.filter(({ demand: whole }, at) => {
      const given = published[at]?.demand;
      return whole && given && linkOf(given, link) === null;
    });
    const sum = withheld.reduce(
      (all, row) => all + (row.demand ? (linkOf(row.demand, link) ?? 0) : 0),
      0,
    );
    const hides = withheld.length === 0 || (withheld.length > 1 && sum >= LEAST_COUNT);
    return hides ? linkOf(own, link) : null;
  });
  return { ...total, demand };
}

function publishGaps(gaps: readonly Gap[], districts: readonly PublishedRow[]): Gap[] {
  const refused = new Set<string>();
  for (const { code, demand } of districts) {
    if (demand && (demand.located === null || demand.covered.nominal === null)) refused.add(code);
  }
  for (const part of gaps.flatMap((gap) => gap.parts)) {
    if (part.demand !== null && !isSafe(part.demand)) refused.add(part.code);
  }
  return gaps.map((gap) => {
    const parts = gap.parts.map((part) =>
      refused.has(part.code) ? { ...part, demand: null } : part,
    );
    const whole = parts.every((part) => part.demand !== null);
    return { ...gap, parts, demand: whole ? gap.demand : null };
  });
}

function publishDistances(
  distances: DistanceDistribution,
  total: PublishedRow,
): PublishedDistances {
  const located = total.demand?.located ?? null;
  const given = located !== null && distances.bins.every(isSafe);
  return {
    ...distances,
    located,
    bins: given ? distances.bins : null,
    beyond: given ? distances.beyond : null,
  };
}

/** Whether something that was known is withheld. */
function isLess(published: object, whole: object): boolean {
  return countNulls(published) > countNulls(whole);
}

function countNulls(value: unknown): number {
  if (value === null) return 1;
  if (typeof value !== 'object') return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countNulls(each), 0);
}
