import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import { CountyLocator } from '../../scripts/gazetteer/county-locator.ts';
import { importCsv } from '../../scripts/gazetteer/import-csv.ts';
import { importGeonames } from '../../scripts/gazetteer/import-geonames.ts';
import { mergeImport } from '../../scripts/gazetteer/merge-import.ts';
import { isZip, readZipEntry } from '../../scripts/gazetteer/read-zip.ts';
import { temporaryFile } from '../list/temporary-file.ts';

const divisions = [
  division('500000000000', '重庆市'),
  division('500112000000', '渝北区'),
  division('500112017000', '双凤桥街道'),
  division('500112017005', '凤鸣路社区居委会'),
  division('500112101000', '玉峰山镇'),
  division('500112101201', '双龙村委会'),
  division('500112017201', '双龙村委会'),
];
/** A box around the district. */
const locator = new CountyLocator([
  [
    '500112000000',
    [
      [
        [
          [106.4, 29.5],
          [107, 29.5],
          [107, 30.1],
          [106.4, 30.1],
          [106.4, 29.5],
        ],
      ],
    ],
  ],
]);

const TABLE = [
  '1\tShuangfengqiao\t\t双凤桥,双凤桥街道\t29.71859\t106.62712\tP\tPPLA4\tCN\t\t33\t\t\t\t0\t\t\t\t2022',
  'nothing',
  '2\tAndorra\t\t\t42\t1\tP\tPPLC\tAD\t\t\t\t\t\t0\t\t\t\t2022',
].join('\n');

const ground = {
  divisions,
  locator,
  rough: new Set<string>(),
  formerNames: new Map([['500112000000', ['江北县']]]),
};

/** A zip with one file, written field by field after the format's description; no checksum, which the reader does not use. */
function zip(name: string, content: string, method: 0 | 8): Buffer {
  const data = method === 8 ? deflateRawSync(content) : Buffer.from(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

describe('importGeonames', () => {
  it.each([
    ['a table', Buffer.from(TABLE)],
    ['a stored zip', zip('CN.txt', TABLE, 0)],
    ['a deflated zip', zip('CN.txt', TABLE, 8)],
  ])('reads %s', (_, bytes) => {
    const { read, points, issues } = importGeonames(bytes, 'CN', () => ground);
    expect(read).toBe(1);
    expect(points).toEqual([
      {
        code: '500112017000',
        name: '双凤桥街道',
        lngLat: [106.62712, 29.71859],
        source: 'geonames',
        uncertaintyM: 2100,
      },
    ]);
    expect(issues).toMatchObject([{ severity: 'error', file: 'CN', line: 2, value: 'nothing' }]);
  });
});

describe('readZipEntry', () => {
  it.each([
    ['cut off', zip('CN.txt', TABLE, 8).subarray(0, 100), 'is cut off'],
    ['without the file', zip('AD.txt', TABLE, 8), 'without CN.txt'],
  ])('says what is wrong with a zip %s', (_, bytes, message) => {
    expect(() => readZipEntry(bytes, 'CN.txt')).toThrow(message);
  });
  it('tells a zip from text', () => {
    expect(isZip(zip('a', 'b', 0))).toBe(true);
    expect(isZip(Buffer.from(TABLE))).toBe(false);
  });
});

describe('importCsv', () => {
  const about = { shownAs: 'own.csv', crs: 'gcj02', uncertaintyM: 500, source: 'own' } as const;
  const run = (text: string | Uint8Array) =>
    importCsv(temporaryFile('own.csv', text), about, () => ground);
  const issuesOf = (text: string) =>
    run(text).issues.map(({ severity, line, field, value }) => [severity, line, field, value]);

  it('converts positions and finds divisions by code and by name', () => {
    const { points, issues } = run(
      '区划代码,名称,经度,纬度\n500112,渝北区,106.5553176,29.5601513\n,凤鸣路社区,106.63,29.72\n',
    );
    expect(issues).toEqual([]);
    expect(points.map(({ code, source, uncertaintyM }) => [code, source, uncertaintyM])).toEqual([
      ['500112000000', 'own', 500],
      ['500112017005', 'own', 500],
    ]);
    // The vector of 重庆: the last digit of the published table.
    expect(points[0]!.lngLat[0]).toBeCloseTo(106.5516, 5);
    expect(points[0]!.lngLat[1]).toBeCloseTo(29.563, 5);
  });

  it('reads GB18030', () => {
    // 名称,lng,lat / 渝北区,106.63,29.72
    const gb = Buffer.from(
      'c3fbb3c62c6c6e672c6c61740ad3e5b1b1c7f82c3130362e36332c32392e37320a',
      'hex',
    );
    expect(run(gb).points).toMatchObject([{ code: '500112000000', name: '渝北区' }]);
  });

  it.each([
    ['a code that is in no list', '999,,106.6,29.7', 'code', '999'],
    ['a code of half its digits', '50011201,,106.6,29.7', 'code', '50011201'],
    ['a name that is in no list', ',无此村,106.6,29.7', 'name', '无此村'],
    ['a name that two villages of the county bear', ',双龙村,106.6,29.7', 'name', '双龙村'],
    ['a name in no known county', ',渝北区,100,29.7', 'name', '渝北区'],
    ['no position', '500112,,,', 'lng', ''],
    ['half a position', '500112,,,29.7', 'lat', '29.7'],
    ['a name that is not the code’s', '500112,江北区,106.6,29.7', 'name', '江北区'],
    [
      'a town’s name with a village’s code',
      '500112017005,双凤桥街道,106.6,29.7',
      'name',
      '双凤桥街道',
    ],
    ['a point 20 km outside the county', '500112,,106.2,29.7', 'lng', '106.196185, 29.702629'],
  ])('refuses %s', (_, row, field, value) => {
    expect(issuesOf(`code,name,lng,lat\n\n${row}\n`)).toEqual([['error', 3, field, value]]);
    expect(run(`code,name,lng,lat\n\n${row}\n`).points).toEqual([]);
  });

  it.each([
    ['500112,江北县'],
    ['500112,重庆市渝北'],
    ['500112017,重庆市渝北区双凤桥街道办事处'],
    ['500112017,双凤桥镇'],
    ['500112101201,玉峰山镇双龙村'],
    ['500112101201,双龙村村委会'],
    ['500112101,玉峰山镇人民政府'],
  ])('knows the name of a division as people write it: %s', (row) => {
    const { points, issues } = run(`code,name,lng,lat\n${row},106.6,29.7\n`);
    expect(issues).toEqual([]);
    expect(points).toHaveLength(1);
  });

  it('turns round what can only be meant the other way', () => {
    expect(run('code,lng,lat\n500112,29.7,106.6\n').points).toHaveLength(1);
  });

  it('tells namesakes of a county apart by the town', () => {
    const { points, issues } = run(
      '所属乡镇,村名,经度,纬度\n玉峰山镇,双龙村,106.61,29.71\n双凤桥街道,双龙村,106.62,29.72\n无此镇,双龙村,106.63,29.73\n',
    );
    expect(points.map(({ code }) => code)).toEqual(['500112101201', '500112017201']);
    expect(issues).toMatchObject([{ line: 4, value: '双龙村' }]);
  });

  it('takes a point outside a rough outline when it lies in the city', () => {
    const rough = { ...ground, rough: new Set(['500112000000']) };
    const far = temporaryFile('far.csv', 'code,lng,lat\n500112,100.2,29.7\n');
    expect(importCsv(far, about, () => rough).points).toEqual([]);
  });

  it('refuses a division that stands twice at different points, and takes it once at the same', () => {
    const twice = run('code,lng,lat\n500112017,106.6,29.7\n500112017,106.61,29.7\n');
    expect(twice.points).toEqual([]);
    expect(twice.issues.map(({ line }) => line)).toEqual([2, 3]);
    expect(run('code,lng,lat\n500112017,106.6,29.7\n500112017,106.6,29.7\n').points).toHaveLength(
      1,
    );
  });

  it('needs its columns', () => {
    expect(() => run('id,b,c\n1,2,3\n')).toThrow('no header row');
  });
});

describe('mergeImport', () => {
  const at = (code: string, lat: number, uncertaintyM: number, source: string) => ({
    code,
    name: code,
    lngLat: [106, lat] as const,
    source,
    uncertaintyM,
  });
  it('adds, improves, keeps and reports conflicts', () => {
    const known = [at('a', 29, 2000, 'old'), at('b', 29, 100, 'old'), at('c', 29, 2000, 'old')];
    // 0.01° of latitude are 1,112 m, 0.1° 11,120 m.
    const found = [
      at('a', 29.01, 500, 'new'),
      at('b', 29, 500, 'new'),
      at('c', 29.1, 500, 'new'),
      at('d', 29, 500, 'new'),
    ];
    const { points, report } = mergeImport(known, found);
    expect(report.replaced.map(({ code, moved_m }) => [code, moved_m])).toEqual([
      ['a', 1112],
      ['c', 11120],
    ]);
    expect(points.map(({ code, source }) => code + source)).toEqual([
      'anew',
      'bold',
      'cnew',
      'dnew',
    ]);
    expect(report).toMatchObject({ matched: 4, added: 1, improved: 2, kept: 1 });
    expect(report.conflicting).toEqual([
      { code: 'c', name: 'c', distance_m: 11120, known_source: 'old', kept_source: 'new' },
    ]);
  });

  it('leaves what a person imported, says where the file differs, and takes it when told', () => {
    const known = [at('a', 29, 500, 'own'), at('b', 29, 500, 'own'), at('c', 29, 500, 'own')];
    const found = [at('a', 29, 500, 'own'), at('b', 29.01, 500, 'own'), at('c', 29, 100, 'other')];
    const persons = new Set(['own']);
    const kept = mergeImport(known, found, { persons, replace: false });
    expect(kept.points).toEqual(known);
    expect(kept.report.protected.map(({ code }) => code)).toEqual(['b', 'c']);
    const taken = mergeImport(known, found, { persons, replace: true });
    expect(taken.points).toEqual([known[0], found[1], found[2]]);
    expect(taken.report).toMatchObject({ improved: 2, kept: 1, protected: [] });
    const again = mergeImport(taken.points, found, { persons, replace: true });
    expect(again.report).toMatchObject({ added: 0, improved: 0, kept: 3, protected: [] });
  });
});
