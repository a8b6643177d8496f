import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CountyBoundaries } from '../../src/core/gazetteer/county-boundaries.ts';
import { division } from '../../src/core/gazetteer/division.ts';
import { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import { packReview, unpackReview } from '../../src/core/review/pack-review.ts';
import { positionOf } from '../../src/core/review/position-of.ts';
import type { ReviewData, ReviewRow } from '../../src/core/review/review-data.ts';
import { reviewGround } from '../../src/core/review/review-ground.ts';
import { inReviewOrder, isDoubtful, REVIEW_ORDER } from '../../src/core/review/review-order.ts';
import { REVIEW_STATUSES } from '../../src/core/stations/station.ts';

const ROW: ReviewRow = {
  station_id: 's1',
  row: 1,
  name: '龙溪街道退役军人服务站',
  address: '',
  review_status: 'mismatch',
  reason: '',
  division_code: '500112011000',
  division_name: '重庆市渝北区龙溪街道',
  lng: 106.5,
  lat: 29.6,
  point_level: 'town',
  uncertainty_m: 2100,
  candidates: [
    { code: '500112011000', name: '龙溪街道', lng: 106.5, lat: 29.6, score: 1 },
    { code: '500112017000', name: '双凤桥街道', lng: 106.6, lat: 29.7, score: 0.9 },
    { code: '500112018000', name: '王家街道', lng: null, lat: null, score: 0.8 },
  ],
  overridden: '',
};
const DATA: ReviewData = {
  format: 1,
  list: 'a.xlsx',
  source_crs: '',
  rows: [ROW, { ...ROW, station_id: 's2', row: 2, candidates: [] }],
  counties: [],
  places: [{ name: '渝北区', level: 'county', lng: 106.6, lat: 29.7 }],
  overrides: [{ station_id: 's1', field: 'phone', value: '023', note: '' }],
};

describe('data of a review page', () => {
  it('comes back from its packed form as it was', () => {
    const json = JSON.stringify(packReview(DATA));
    expect(unpackReview(JSON.parse(json))).toEqual(DATA);
    const empty = { ...DATA, rows: [], places: [] };
    expect(unpackReview(JSON.parse(JSON.stringify(packReview(empty))))).toEqual(empty);
  });

  it.each<[what: string, fault: Partial<ReviewRow>]>([
    ['two rows of one id', { station_id: 's2' }],
    ['no id', { station_id: '' }],
    ['a short code', { division_code: '500112' }],
    ['latitude and longitude exchanged', { lng: 29.6, lat: 106.5 }],
    ['an uncertainty below zero', { uncertainty_m: -1 }],
  ])('is refused with %s', (_what, fault) => {
    const broken = { ...DATA, rows: [{ ...ROW, ...fault }, DATA.rows[1]!] };
    expect(() => packReview(broken)).toThrow();
  });

  it('is refused when it was cut off', () => {
    const { rows, ...rest } = packReview(DATA);
    const { lng: _lng, ...others } = rows;
    expect(() => unpackReview({ ...rest, rows: others })).toThrow();
    expect(() => unpackReview({ ...rest })).toThrow();
  });
});

describe('order of review', () => {
  const rows = fc.array(
    fc.record({
      row: fc.integer({ min: 1, max: 50 }),
      review_status: fc.constantFrom(...REVIEW_STATUSES),
    }),
  );

  it('has every status once', () => {
    expect([...REVIEW_ORDER].sort()).toEqual([...REVIEW_STATUSES].sort());
  });

  it('puts every doubtful row before every sound one, and loses none', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const ordered = inReviewOrder(list);
        const doubts = ordered.map(({ review_status }) => isDoubtful(review_status));
        expect(doubts).toEqual([...doubts].sort((a, b) => Number(b) - Number(a)));
        expect(new Set(ordered)).toEqual(new Set(list));
      }),
    );
  });

  it('keeps the order of the list within a status', () => {
    const list = (
      ['ok', 'failed', 'imprecise', 'failed', 'mismatch', 'ambiguous', 'manual'] as const
    ).map((review_status, at) => ({ review_status, row: at + 1 }));
    expect(inReviewOrder(list).map(({ row }) => row)).toEqual([2, 4, 6, 5, 3, 1, 7]);
  });
});

describe('position under a decision', () => {
  const manual = { review_status: 'manual', lngLat: null, division_code: null, note: '' } as const;
  it('is the answer until something is decided, and when it is confirmed', () => {
    const answer = { lngLat: [106.5, 29.6], from: 'answer', uncertaintyM: 2100 };
    expect(positionOf(ROW, null)).toEqual(answer);
    expect(positionOf(ROW, manual)).toEqual(answer);
  });
  it('is the one set by hand, whatever the division', () => {
    const decision = { ...manual, lngLat: [106.7, 29.8] as const, division_code: '500112017000' };
    expect(positionOf(ROW, decision)).toEqual({
      lngLat: [106.7, 29.8],
      from: 'hand',
      uncertaintyM: null,
    });
  });
  it('moves to the point of another division', () => {
    const decision = { ...manual, division_code: '500112017000' };
    expect(positionOf(ROW, decision)).toEqual({
      lngLat: [106.6, 29.7],
      from: 'division',
      uncertaintyM: null,
    });
    expect(positionOf(ROW, { ...manual, division_code: '500112018000' })).toBeNull();
  });
  it('stays when it was more precise than a division', () => {
    const decision = { ...manual, division_code: '500112017000' };
    expect(positionOf({ ...ROW, point_level: 'door' }, decision)?.lngLat).toEqual([106.5, 29.6]);
  });
  it('is none for what cannot be placed', () => {
    expect(positionOf(ROW, { ...manual, review_status: 'failed' })).toBeNull();
  });
});

test('the ground holds the counties that occur, their towns and the villages of the list', () => {
  const codes = ['500112000000', '500112017000', '500112017005', '500112017006', '500113000000'];
  const gazetteer = new Gazetteer(
    codes.map((code) => division(code, `${code}居委会`)),
    codes.map((code) => ({ code, lngLat: [106.6, 29.7], source: 'x', uncertaintyM: 1 })),
  );
  const ring = [
    [106.123456, 29.0],
    [106.123457, 29.00001],
    [107, 29],
    [107, 30],
    [106.123456, 29.0],
  ];
  const county = (code: string) => ({
    type: 'Feature' as const,
    properties: { code },
    geometry: { type: 'Polygon' as const, coordinates: [ring] },
  });
  const ground = reviewGround(
    ['500112017005'],
    [county('500113000000'), county('500112000000')],
    gazetteer,
  );
  expect(ground.counties.map(({ properties }) => properties)).toEqual([
    { code: '500112000000', name: '500112000000居委会' },
  ]);
  expect(ground.counties[0]?.geometry.coordinates).toEqual([
    [
      [106.1235, 29],
      [107, 29],
      [107, 30],
      [106.1235, 29],
    ],
  ]);
  expect(ground.places.map(({ level }) => level)).toEqual(['county', 'town', 'village']);
  const boundaries = new CountyBoundaries(ground.counties);
  expect(boundaries.distanceM([106.9, 29.2], '500112017005')).toBe(0);
});
