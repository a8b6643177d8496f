import type { BriefInput } from '../../src/core/brief/brief.ts';
import type { PublishedRow } from '../../src/core/coverage/suppress-demand.ts';
import type { RegionSchema } from '../../src/core/region/region.ts';
import type { InferOutput } from 'valibot';

const WALK = { mode: 'walk', minutes: 15, speed_kmh: 4, detour_factor: 1.25 } as const;
const STANDARDS = { province: WALK, city: WALK, county: WALK, town: WALK, village: WALK };

const REGION: InferOutput<typeof RegionSchema> = {
  slug: 'sample',
  name: { zh: '样例县', en: 'Sample' },
  division_code: '990101000000',
  default_view: [100, 30, 101, 31],
  published: {
    ...{ total: 40, approximate: true, source: '县报', date: '2024-03-01' },
    statement: { zh: '', en: '' },
  },
  standards: STANDARDS,
  audience: 'internal',
  map_approval: null,
  notice: { zh: '仅供内部参考', en: 'For internal reference' },
};

/** A row of the table; what is not named is plausible. */
export function sampleRow(
  code: string,
  name: string,
  part: Partial<PublishedRow> = {},
): PublishedRow {
  return {
    ...{ code, name, area_km2: 100, gap_km2: 60, stations: 10, located: 4 },
    covered_km2: { certain: 10, nominal: 40, possible: 90 },
    covered_share: { certain: 0.1, nominal: 0.4, possible: 0.9 },
    ...{ depth_km2: [40, 10, 2], demand: null, worst_m: 4321, worst_at: [100.5, 30.5] },
    ...part,
  };
}

/** What a brief of a made-up county is made of. */
export function sampleInput(part: Partial<BriefInput> = {}): BriefInput {
  const districts = [sampleRow('990101000000', '甲镇'), sampleRow('990102000000', '乙 & <丙>')];
  return {
    lang: 'zh',
    manifest: {
      ...{ region: REGION, data_date: '2024-05-06', stations: 20, stations_derived: 12 },
      districts_without_outline: [],
    },
    standards: STANDARDS,
    coverage: {
      total: sampleRow('', '', { area_km2: 200, gap_km2: 120, stations: 20, located: 8 }),
      districts,
      gaps: [
        {
          ...{ rank: 1, area_km2: 119.5, demand: null, deepest: [100.4, 30.4], deepest_m: 4321 },
          parts: [
            {
              ...{ code: '990101000000', area_km2: 119.5, demand: null },
              ...{ deepest: [100.4, 30.4], deepest_m: 4321 },
            },
          ],
        },
      ],
      not_counted: { unplaced: 1, mobile: 2, closed: 0 },
      distances: null,
      withheld: false,
    },
    ...{ edits: 0, before: null, demand: null, sites: null, ground: '', today: '2026-01-02' },
    ...part,
  };
}
