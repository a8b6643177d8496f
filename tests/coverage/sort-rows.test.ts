import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '../../src/core/coverage/coverage.ts';
import { COLUMNS } from '../../src/core/coverage/column-value.ts';
import { sortRows } from '../../src/core/coverage/sort-rows.ts';

function row(code: string, part: Partial<CoverageRow>): CoverageRow {
  return {
    code,
    name: code,
    area_km2: 1,
    covered_km2: { certain: 0, nominal: 0, possible: 0 },
    covered_share: { certain: 0, nominal: 0, possible: 0 },
    depth_km2: [],
    gap_km2: 1,
    stations: 0,
    located: 0,
    demand: null,
    worst_m: null,
    worst_at: null,
    ...part,
  };
}

const codes = (rows: readonly CoverageRow[]): string => rows.map(({ code }) => code).join(' ');

describe('sortRows', () => {
  const rows = [
    row('c', { area_km2: 2, worst_m: 10 }),
    row('a', { area_km2: 2 }),
    row('b', { area_km2: 10, worst_m: 900 }),
  ];

  it('sorts numbers as numbers, equal ones by code', () => {
    expect(codes(sortRows(rows, { column: 'area', descending: true }))).toBe('b a c');
    expect(codes(sortRows(rows, { column: 'area', descending: false }))).toBe('a c b');
  });

  it('puts rows without the number last either way', () => {
    expect(codes(sortRows(rows, { column: 'worst', descending: true }))).toBe('b c a');
    expect(codes(sortRows(rows, { column: 'worst', descending: false }))).toBe('c b a');
  });

  it('sorts shares of demand, of which some divisions have none', () => {
    const covered = (nominal: number) => ({ certain: 0, nominal, possible: nominal });
    const withDemand = [
      row('a', { demand: { total: 100, located: 100, covered: covered(10) } }),
      row('b', { demand: { total: 0, located: 0, covered: covered(0) } }),
      row('c', { demand: { total: 10, located: 10, covered: covered(9) } }),
    ];
    const sort = { column: 'demand_covered', descending: true } as const;
    expect(codes(sortRows(withDemand, sort))).toBe('c a b');
  });

  it('loses and adds no row, and leaves the input as it was', () => {
    const some = fc.array(
      fc.record({ area: fc.integer({ min: 0, max: 3 }), worst: fc.option(fc.nat(3)) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...COLUMNS), fc.boolean(), (parts, column, descending) => {
        const input = parts.map(({ area, worst }, at) =>
          row(String(100 + at), { area_km2: area, worst_m: worst }),
        );
        const before = codes(input);
        const sorted = sortRows(input, { column, descending });
        expect(codes(input)).toBe(before);
        expect([...sorted].sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual(input);
        expect(sortRows(sorted, { column, descending })).toEqual(sorted);
      }),
    );
  });
});
