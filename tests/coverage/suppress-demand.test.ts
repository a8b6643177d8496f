import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Coverage, Gap } from '../../src/core/coverage/coverage.ts';
import {
  LEAST_COUNT,
  suppressDemand,
  type PublishedCoverage,
  type PublishedDemand,
} from '../../src/core/coverage/suppress-demand.ts';
import { coverageOf, gapOf, rowOf, type DemandNumbers } from './sample-coverage.ts';

const row = (code: string, demand: DemandNumbers) => rowOf(code, code, demand);
const numbers = (demand: PublishedDemand | null) =>
  demand && [
    demand.total,
    demand.located,
    demand.covered.possible,
    demand.covered.nominal,
    demand.covered.certain,
  ];

describe('a row', () => {
  test.each<[DemandNumbers, readonly (number | null)[], string]>([
    [[100, 80, 60, 40, 20], [100, 80, 60, 40, 20], 'nothing small'],
    [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], 'nobody is no count of a few'],
    [[9, 9, 9, 9, 9], [null, null, null, null, null], 'a few in all'],
    [[10, 10, 10, 10, 10], [10, 10, 10, 10, 10], 'ten is enough'],
    [[100, 100, 100, 9, 0], [100, 100, 100, null, 0], 'a few are covered'],
    [[100, 100, 100, 95, 0], [100, 100, 100, null, 0], 'a few are not covered'],
    [[100, 95, 95, 90, 90], [100, null, null, 90, 90], 'a few have no position'],
    [[20, 15, 10, 10, 5], [20, null, 10, 10, null], 'differences to the last one given'],
    [
      [12.5, 12.5, 12.5 + 1e-9, 12.5, 0],
      [12.5, 12.5, 12.5 + 1e-9, 12.5, 0],
      'rounding is no person',
    ],
  ])('%j → %j: %s', (demand, given) => {
    const other = row('2', [500, 400, 300, 200, 100]);
    const { districts } = suppressDemand(coverageOf([row('1', demand), other]), 'people');
    expect(numbers(districts[0]?.demand ?? null)).toEqual(given);
  });
});

describe('the total', () => {
  const large: DemandNumbers = [500, 400, 300, 200, 100];

  test('is withheld where a single district would be told by subtraction', () => {
    const { total, withheld } = suppressDemand(
      coverageOf([row('1', [100, 100, 100, 50, 5]), row('2', large)]),
      'people',
    );
    expect(numbers(total.demand)).toEqual([600, 500, 400, 250, null]);
    expect(withheld).toBe(true);
  });

  test('is withheld where those withheld add up to a few', () => {
    const districts = [row('1', [4, 4, 4, 4, 4]), row('2', [5, 5, 5, 5, 5]), row('3', large)];
    const { total } = suppressDemand(coverageOf(districts), 'people');
    expect(numbers(total.demand)).toEqual([null, null, null, null, null]);
  });

  test('is given where several are withheld', () => {
    const districts = [row('1', [6, 6, 6, 6, 6]), row('2', [5, 5, 5, 5, 5]), row('3', large)];
    const { total } = suppressDemand(coverageOf(districts), 'people');
    expect(numbers(total.demand)).toEqual([511, 411, 311, 211, 111]);
  });
});

test('divisions are no people: given as they are', () => {
  const coverage = coverageOf([row('1', [3, 2, 1, 1, 1])], [gapOf(1, [['1', 1]])]);
  expect(suppressDemand(coverage, 'divisions')).toEqual({ ...coverage, withheld: false });
});

test('without demand nothing is withheld', () => {
  const coverage = coverageOf([rowOf('1', '甲', null)], [gapOf(1, [['1', null]])]);
  expect(suppressDemand(coverage, 'people')).toEqual({ ...coverage, withheld: false });
});

test('gaps: a district with a small part gives none of its parts, a gap with one not its sum', () => {
  const gaps = [
    gapOf(1, [
      ['1', 50],
      ['2', 60],
    ]),
    gapOf(2, [['1', 5]]),
    gapOf(3, [['2', 40]]),
  ];
  const districts = [row('1', [100, 100, 45, 45, 45]), row('2', [200, 200, 100, 100, 100])];
  const published = suppressDemand(coverageOf(districts, gaps), 'people');
  expect(published.gaps.map(({ demand }) => demand)).toEqual([null, null, 40]);
  expect(published.gaps[0]?.parts.map(({ demand }) => demand)).toEqual([null, 60]);
});

test('distances: no bins when one is small', () => {
  const distances = {
    bin_ends: [1, 2],
    bins: [190, 9, 201],
    median_m: 900,
    p90_m: 2000,
    beyond: { r1: 0.5, r1_5: 0.4, r2: 0.3 },
    located: 400,
  };
  const districts = [row('2', [500, 400, 300, 200, 100])];
  const small = suppressDemand(coverageOf(districts, [], distances), 'people').distances;
  expect(small).toMatchObject({ bins: null, beyond: null, median_m: 900, located: 400 });
  const large = { ...distances, bins: [190, 10, 200] };
  expect(suppressDemand(coverageOf(districts, [], large), 'people').distances).toEqual(large);
});

/** Districts of a few, many or no people; parts of gaps that add up to what is not covered. */
const coverages = (): fc.Arbitrary<Coverage> => {
  const count = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 13, max: 60 }),
  );
  const district = fc.tuple(count, count, count, count, count);
  return fc
    .tuple(
      fc.array(district, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      fc.gen(),
    )
    .map(([steps, gapCount, gen]) => {
      const districts = steps.map(([certain, b, c, d, e], at) =>
        row(String(at), [
          certain + b + c + d + e,
          certain + b + c + d,
          certain + b + c,
          certain + b,
          certain,
        ]),
      );
      const parts: [string, number][][] = Array.from({ length: gapCount }, () => []);
      for (const { code, demand } of districts) {
        let left = (demand?.located ?? 0) - (demand?.covered.nominal ?? 0);
        parts.forEach((gap, at) => {
          const own = at === gapCount - 1 ? left : gen(fc.integer, { min: 0, max: left });
          left -= own;
          gap.push([code, own]);
        });
      }
      return coverageOf(
        districts,
        parts.map((gap, at) => gapOf(at + 1, gap)),
      );
    });
};

const LINKS = [0, 1, 2, 3, 4];
const isSmall = (value: number): boolean => value > 0 && value < LEAST_COUNT;

/** Every count of a few that simple subtraction finds in what is given. */
function leaks(published: PublishedCoverage, whole: Coverage): string[] {
  const found: string[] = [];
  const note = (what: string, value: number): void => {
    if (isSmall(value)) found.push(`${what}: ${value}`);
  };
  const rows = [published.total, ...published.districts];
  for (const { code, demand } of rows) {
    const given = (numbers(demand) ?? []).filter((each) => each !== null);
    given.forEach((value, at) => {
      note(`${code}`, value);
      for (const less of given.slice(at + 1)) note(`${code} by difference`, value - less);
    });
  }
  for (const link of LINKS) {
    const total = numbers(published.total.demand)?.[link];
    const column = published.districts.map(({ demand }) => numbers(demand)?.[link] ?? null);
    const hidden = column.filter((each) => each === null).length;
    if (typeof total !== 'number' || hidden === 0) continue;
    const rest = total - column.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    note(`column ${link}`, rest);
    if (hidden === 1) found.push(`column ${link} tells its only withheld number: ${rest}`);
  }
  const partsOf = (code: string, gaps: readonly Gap[]) =>
    gaps.flatMap((gap) =>
      gap.parts.filter((part) => part.code === code).map(({ demand }) => demand),
    );
  for (const gap of published.gaps) {
    if (gap.demand !== null) note(`gap ${gap.rank}`, gap.demand);
    for (const { demand } of gap.parts) if (demand !== null) note(`part of ${gap.rank}`, demand);
    const hidden = gap.parts.filter(({ demand }) => demand === null).length;
    if (gap.demand !== null && hidden > 0) found.push(`gap ${gap.rank} tells its parts`);
  }
  for (const { code, demand } of published.districts) {
    const parts = partsOf(code, published.gaps);
    const withheld = parts.filter((each) => each === null).length;
    if (withheld > 0 && withheld < parts.length) found.push(`${code}: parts told by the others`);
    const known = numbers(demand);
    const uncovered = parts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    if (withheld === 0 && parts.length > 0 && (known?.[1] === null || known?.[3] === null)) {
      found.push(`${code}: ${uncovered} uncovered tell a withheld number`);
    }
  }
  expect(whole.districts).toHaveLength(published.districts.length);
  return found;
}

test('no count of a few is given, nor told by subtraction', () => {
  fc.assert(
    fc.property(coverages(), (coverage) => {
      expect(leaks(suppressDemand(coverage, 'people'), coverage)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('what is given is true', () => {
  fc.assert(
    fc.property(coverages(), (coverage) => {
      const published = suppressDemand(coverage, 'people');
      [published.total, ...published.districts].forEach(({ demand }, at) => {
        const whole = numbers([coverage.total, ...coverage.districts][at]?.demand ?? null);
        numbers(demand)?.forEach((each, link) => {
          if (each !== null) expect(each).toBe(whole?.[link]);
        });
      });
    }),
  );
});
