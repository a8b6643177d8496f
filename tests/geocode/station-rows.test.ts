import { describe, expect, test } from 'vitest';
import { loadGazetteer, loadNames } from '../../scripts/lib/gazetteer-files.ts';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { shortName } from '../../src/core/gazetteer/division-name.ts';
import { fullName } from '../../src/core/geocode/full-name.ts';
import { isInside } from '../../src/core/geocode/is-inside.ts';
import { buildMatchIndex, type DivisionNode } from '../../src/core/geocode/match-index.ts';
import { matchRow, type RowFields, type RowMatch } from '../../src/core/geocode/match-row.ts';
import { officialName } from '../../src/core/stations/official-name.ts';

const INDEX = buildMatchIndex(loadGazetteer().all(), loadNames());
const ALL = [...INDEX.byCode.values()];
const VILLAGES = ALL.filter(
  ({ level, functional, parent }) =>
    level === 'village' && !functional && parent?.level === 'town' && !parent.functional,
);
const COUNTIES = ALL.filter(({ level, functional }) => level === 'county' && !functional);
const ROADS = ['人民路12号', '建设东路与和平街交口', '新华大街118号', '文化路3-5号', '府前街甲8号'];
const SEED = 20_260_301;

/** A row, the division that it names, and the region that it is read in. */
interface Asked {
  readonly truth: DivisionNode;
  readonly fields: RowFields;
  readonly region: DivisionCode | null;
}

/** Numbers from 0 to `below` - 1, the same every time (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function above(division: DivisionNode, level: DivisionNode['level']): DivisionNode | null {
  let up: DivisionNode | null = division;
  while (up && up.level !== level) up = up.parent;
  return up;
}

function cityOf(village: DivisionNode): string {
  return above(village, 'city')?.place ?? '';
}

/** The short name of the county; its full one where there is no county (东莞) or the short one says too little. */
function shortCounty(village: DivisionNode): string {
  const county = above(village, 'county');
  return county ? shortName(county.place, 'county') : cityOf(village);
}

/** The six ways in which a list writes a village's station. */
const FORMS: readonly ((village: DivisionNode, road: string) => Omit<Asked, 'truth'>)[] = [
  (village) => ({
    fields: { name: officialName(village), address: fullName(village) },
    region: null,
  }),
  (village, road) => ({
    fields: {
      name: officialName(village),
      address: cityOf(village) + ownPath(village) + road,
    },
    region: null,
  }),
  (village) => ({
    fields: { address: shortCounty(village) + village.parent!.place + village.place },
    region: above(village, 'province')!.code,
  }),
  (village, road) => ({
    fields: {
      province: above(village, 'province')!.place,
      city: cityOf(village),
      county: above(village, 'county')?.place ?? '',
      name: officialName(village),
      address: village.parent!.place + village.place + road,
    },
    region: null,
  }),
  (village) => ({
    fields: { name: village.parent!.place + officialName(village) },
    region: (above(village, 'county') ?? village.parent!.parent!).code,
  }),
  (village, road) => ({
    fields: {
      name: `${ownPath(village)}退役军人服务站`,
      address: `${cityOf(village)}${above(village, 'county')?.place ?? ''}${village.parent!.place}${road}`,
    },
    region: null,
  }),
];

/** County, town and village. */
function ownPath(village: DivisionNode): string {
  return (above(village, 'county')?.place ?? '') + village.parent!.place + village.place;
}

function sampled(count: number): Asked[] {
  const next = seeded(SEED);
  return Array.from({ length: count }, (_, at) => {
    const truth = VILLAGES[next(VILLAGES.length)]!;
    const form = FORMS[at % FORMS.length]!;
    return { truth, ...form(truth, ROADS[next(ROADS.length)]!) };
  });
}

const AREAS = [
  '城区',
  '老城区',
  '新城区',
  '新区',
  '东区',
  '西区',
  '南区',
  '西城区',
  '县城区',
  '中心城区',
  '郊区',
];

function withAreas(count: number): Asked[] {
  const next = seeded(SEED + 1);
  const towns = ALL.filter(({ level, functional }) => level === 'town' && !functional);
  return Array.from({ length: count }, (_, at) => {
    const area = AREAS[next(AREAS.length)]!;
    const road = ROADS[next(ROADS.length)]!;
    const truth = at % 2 === 0 ? COUNTIES[next(COUNTIES.length)]! : towns[next(towns.length)]!;
    const path = at % 4 < 2 ? fullName(truth) : withoutProvince(truth);
    return { truth, fields: { address: path + area + road }, region: null };
  });
}

function withoutProvince(division: DivisionNode): string {
  return fullName(division).slice(above(division, 'province')!.place.length);
}

/** Whether an answer that is not in doubt lies outside of what the row names; 榆社县 has a 城区 of its own in the list. */
function isSilent({ truth, fields }: Asked, { status, division }: RowMatch): boolean {
  if (status !== 'ok' || !division) return false;
  const node = INDEX.byCode.get(division.code)!;
  const named = node.functional && isInside(node, truth) && fields.address!.includes(node.place);
  return !isInside(truth, node) && !named;
}

/** A row with its answer. */
interface Answered {
  readonly asked: Asked;
  readonly match: RowMatch;
}

function answers(asked: readonly Asked[]): Answered[] {
  return asked.map((each) => ({ asked: each, match: matchRow(INDEX, each.fields, each.region) }));
}

function told(rows: readonly Answered[]): string[] {
  return rows.map(({ asked: { truth, fields, region }, match }) =>
    [fullName(truth), JSON.stringify(fields), region, match.status, match.division?.code].join(' '),
  );
}

describe.each([
  ['12,000 rows written from the division list in six ways', sampled(12_000)],
  ['2,000 rows with 城区, 东区 and the like behind county or town', withAreas(2_000)],
])('%s', (_, asked) => {
  const rows = answers(asked);
  test('at least 99.5 % are right', () => {
    const wrong = rows.filter(({ asked: each, match }) => match.division?.code !== each.truth.code);
    expect(wrong.length / rows.length, told(wrong).slice(0, 80).join('\n')).toBeLessThanOrEqual(
      0.005,
    );
  });
  test('none is certain of a wrong division', () => {
    expect(told(rows.filter(({ asked: each, match }) => isSilent(each, match)))).toEqual([]);
  });
  test('none fails', () => {
    expect(told(rows.filter(({ match }) => match.status === 'failed'))).toEqual([]);
  });
});
