import { describe, expect, it } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import { parseGeonames } from '../../scripts/gazetteer/geonames.ts';
import { joinSeats } from '../../scripts/gazetteer/join-seats.ts';
import { joinTowns } from '../../scripts/gazetteer/join-towns.ts';
import { joinVillages } from '../../scripts/gazetteer/join-villages.ts';
import type { LocatedPlace } from '../../scripts/gazetteer/locate-places.ts';

const COUNTY = '500112000000';
const NEIGHBOUR = '500113000000';

function place(names: string[], more: Partial<LocatedPlace> = {}): LocatedPlace {
  return { id: 1, feature: 'PPLA4', names, lngLat: [106, 29], inside: [COUNTY], near: [], ...more };
}

const towns = [
  division('500112017000', '双凤桥街道'),
  division('500112101000', '玉峰山镇'),
  division('500112102000', '龙兴镇'),
  division('500112001000', '龙兴街道'),
  division('500113101000', '玉峰山镇'),
];

describe('joinTowns', () => {
  const outside = { inside: [NEIGHBOUR], near: [COUNTY] };
  it.each([
    ['official name', [place(['双凤桥街道'])], { '500112017000': 0 }],
    ['bare name', [place(['双凤桥'])], { '500112017000': 0 }],
    ['name under its former type', [place(['双凤桥镇'])], { '500112017000': 0 }],
    ['official before bare', [place(['双凤桥']), place(['双凤桥街道'])], { '500112017000': 1 }],
    [
      'seat before other places',
      [place(['双凤桥'], { feature: 'PPL' }), place(['双凤桥'])],
      { '500112017000': 1 },
    ],
    ['two alike: none', [place(['双凤桥']), place(['双凤桥'])], {}],
    ['a bare name that two towns share: none', [place(['龙兴'])], {}],
    ['the type tells towns of one bare name apart', [place(['龙兴镇'])], { '500112102000': 0 }],
    ['in no county: none', [place(['双凤桥'], { inside: [] })], {}],
    ['just outside the county', [place(['双凤桥'], outside)], { '500112017000': 0 }],
    [
      'outside, but its own county has the name: that one',
      [place(['玉峰山'], outside)],
      { '500113101000': 0 },
    ],
    [
      'inside before outside',
      [place(['双凤桥街道'], outside), place(['双凤桥镇'])],
      { '500112017000': 1 },
    ],
  ] as [string, LocatedPlace[], object][])('%s', (_, places, expected) => {
    expect(Object.fromEntries(joinTowns(towns, places))).toEqual(expected);
  });
});

describe('joinVillages', () => {
  const villages = [
    division('500112017005', '凤鸣路社区居委会'),
    division('500112101201', '永禄村委会'),
    division('500112102201', '永禄村委会'),
    division('500112102202', '龙兴村民委员会'),
    division('500112102203', '石船村委会'),
    division('500112102001', '石船社区居委会'),
  ];
  const join = (places: LocatedPlace[], taken: number[] = []) =>
    Object.fromEntries(joinVillages(villages, towns, places, new Set(taken)));

  it.each([
    ['its place name', [place(['凤鸣路社区'])], { '500112017005': 0 }],
    ['its bare name', [place(['凤鸣路'])], { '500112017005': 0 }],
    ['two villages of the name in the county: none', [place(['永禄'])], {}],
    ['the tail tells villages of one bare name apart', [place(['石船村'])], { '500112102203': 0 }],
    ['a place called as a town: none', [place(['龙兴村', '龙兴'])], {}],
    ['outside the county: none', [place(['凤鸣路'], { inside: [], near: [COUNTY] })], {}],
  ] as [string, LocatedPlace[], object][])('%s', (_, places, expected) => {
    expect(join(places)).toEqual(expected);
  });
  it('leaves places that are a town’s', () => {
    expect(join([place(['凤鸣路'])], [0])).toEqual({});
  });
});

describe('joinSeats', () => {
  const city = division('210200000000', '大连市');
  const county = division('500154000000', '开州区');
  const dalian = { inside: ['210202000000'] };
  const kaizhou = { inside: ['500154000000'], feature: 'PPLA3' };
  const former = new Map([['500154000000', ['开县']]]);
  it.each([
    [
      'city by its own kind of seat',
      'city',
      [place(['大连'], { ...dalian, feature: 'PPLA2' })],
      { '210200000000': 0 },
    ],
    [
      'city as a plain place with the full name',
      'city',
      [place(['大连市'], { ...dalian, feature: 'PPL' })],
      { '210200000000': 0 },
    ],
    [
      'not as a plain place with the bare name',
      'city',
      [place(['大连'], { ...dalian, feature: 'PPL' })],
      {},
    ],
    [
      'the one seat of a city under another name',
      'city',
      [place(['海港'], { ...dalian, feature: 'PPLA2' })],
      { '210200000000': 0 },
    ],
    [
      'not with two such seats',
      'city',
      [
        place(['甲'], { ...dalian, feature: 'PPLA2' }),
        place(['乙'], { ...dalian, feature: 'PPLA2' }),
      ],
      {},
    ],
    [
      'county under a former name',
      'county',
      [place(['汉丰', '开县'], kaizhou)],
      { '500154000000': 0 },
    ],
    [
      'but first under that of today',
      'county',
      [place(['开县'], kaizhou), place(['开州'], kaizhou)],
      { '500154000000': 1 },
    ],
    ['no county seat under a strange name', 'county', [place(['汉丰'], kaizhou)], {}],
    [
      'not in another county',
      'county',
      [place(['开州区'], { inside: [COUNTY], feature: 'PPLA3' })],
      {},
    ],
  ] as [string, 'city' | 'county', LocatedPlace[], object][])(
    '%s',
    (_, level, places, expected) => {
      expect(Object.fromEntries(joinSeats(level, [city, county], places, former))).toEqual(
        expected,
      );
    },
  );
});

describe('parseGeonames', () => {
  const row = (over: Record<number, string> = {}) => {
    const cells = [
      '7',
      'Yubei',
      'Yubei',
      'Yubei, 渝北 ,渝北区,渝北区',
      '29.7',
      '106.6',
      'P',
      'PPLA3',
      'CN',
      '',
      '33',
      '',
      '',
      '',
      '0',
      '',
      '',
      '',
      '2022',
    ];
    for (const [at, value] of Object.entries(over)) cells[Number(at)] = value;
    return cells.join('\t');
  };
  it('keeps Chinese names once each and the position', () => {
    const broken: number[] = [];
    expect(parseGeonames(`${row()}\n`, (line) => broken.push(line))).toEqual([
      { id: 7, feature: 'PPLA3', names: ['渝北', '渝北区'], lngLat: [106.6, 29.7] },
    ]);
    expect(broken).toEqual([]);
  });
  it('passes over other countries, kinds and scripts', () => {
    const text = [row({ 8: 'AD' }), row({ 6: 'H' }), row({ 3: 'Yu-pei' })].join('\n');
    expect(parseGeonames(text, () => expect.fail())).toEqual([]);
  });
  it('reports broken lines with their number', () => {
    const broken: number[] = [];
    parseGeonames([row(), 'x\ty', row({ 4: 'north' }), row({ 5: '' })].join('\n'), (line) =>
      broken.push(line),
    );
    expect(broken).toEqual([2, 3, 4]);
  });
});
