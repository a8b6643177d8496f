import { describe, expect, it } from 'vitest';
import type { Coverage, CoverageRow } from '../../src/core/coverage/coverage.ts';
import { coverageOf } from '../../src/embed/coverage-of.ts';

const row = (code: string, name: string, area_km2: number, nominal: number): CoverageRow => ({
  code,
  name,
  area_km2,
  covered_km2: { certain: nominal / 2, nominal, possible: area_km2 },
  covered_share: { certain: nominal / 2 / area_km2, nominal: nominal / area_km2, possible: 1 },
  depth_km2: [],
  gap_km2: area_km2 - nominal,
  stations: 1,
  located: 1,
  demand: null,
  worst_m: null,
  worst_at: null,
});

const COVERAGE: Coverage = {
  total: row('', '', 400, 100),
  districts: [
    row('620102000000', '城关区', 100, 60),
    row('620103000000', '七里河区', 100, 20),
    row('620402000000', '白银区', 200, 20),
  ],
  gaps: [],
  not_counted: { unplaced: 0, mobile: 0, closed: 0 },
  distances: null,
};

describe('coverage of a division', () => {
  it('is the total for the whole region', () => {
    expect(coverageOf(COVERAGE, null).covered_share.nominal).toBe(0.25);
  });

  it('is the county’s own', () => {
    const found = coverageOf(COVERAGE, '620103000000');
    expect(found).toMatchObject({ around: false, covered_share: { nominal: 0.2 } });
  });

  it('adds up the counties of a city by area', () => {
    const found = coverageOf(COVERAGE, '620100000000');
    expect(found.covered_share).toEqual({ certain: 0.2, nominal: 0.4, possible: 1 });
    expect(found.around).toBe(false);
  });

  it('is that of the county around a town, and says so', () => {
    const found = coverageOf(COVERAGE, '620402001000');
    expect(found).toMatchObject({ name: '白银区', around: true, covered_share: { nominal: 0.1 } });
  });
});
