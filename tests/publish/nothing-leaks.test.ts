import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRegions } from '../../scripts/artifacts/regions.json.ts';
import { buildRegion } from '../../scripts/lib/build-region.ts';
import { readRegionFiles, readSiteConfig } from '../../scripts/lib/region-files.ts';
import { compressFiles } from '../../scripts/site/compress-files.ts';
import { writePages } from '../../scripts/site/write-pages.ts';
import type { Issue } from '../../src/core/issue.ts';
import { writeDataFolder } from '../commands/data-folder.ts';

/** What is written into the list, cell by cell, and what of it may be in no file of a public site. */
const ROWS: [cells: Record<string, string>, secrets: string[], kept: string][] = [
  [{ phone: '13812340001;0595-87700001' }, ['13812340001'], '0595-87700001'],
  [{ phone: '陈大文 0595-87700002' }, ['陈大文'], '0595-87700002'],
  [
    { address: '测试路3号，联系 １３８　1234 0003' },
    ['１３８　1234', '13812340003', '1234 0003'],
    '测试路3号',
  ],
  [{ address: '测试路4号（联系人：林小暗）' }, ['林小暗', '联系人：'], '测试路4号'],
  [{ services: '权益维护;找黄秘书 +86 138-1234-0005' }, ['138-1234-0005'], '权益维护'],
  [{ hours: 'Mo-Fr 08:30-12:00 "站长：吴隐名"' }, ['吴隐名'], 'Mo-Fr 08:30-12:00'],
  [{ co_located: '关爱协会 13812340007' }, ['13812340007'], '关爱协会'],
  [{ source: '某报 13812340008' }, ['13812340008'], '某报'],
  [{ name: '泉港某某部队服务站' }, ['某某部队'], ''],
  [{ name: '泉港暗号服务站' }, ['暗号'], ''],
  [{ station_id: 'kept-from-all', name: '泉港密站' }, ['kept-from-all', '密站'], ''],
  [
    { address: '某监狱西侧', lng: '118.87654', lat: '25.12345', source_crs: 'wgs84' },
    ['某监狱', '118.87654', '25.12345'],
    '',
  ],
];
/**
 * Sixty and more in other spellings: field, text, and what of it may not be found even when blanks, signs and
 * widths are left out of the whole file.
 */
const PLANTED: [field: string, text: string, secret: string][] = [
  ['phone', '013712340101', '13712340101'],
  ['phone', '137–1234–0102', '13712340102'],
  ['phone', '137‑1234‑0103、0595-87700103', '13712340103'],
  ['phone', '137 - 1234 - 0104', '13712340104'],
  ['phone', '137   1234   0105', '13712340105'],
  ['phone', '（137）1234（0106）', '13712340106'],
  ['phone', '137\u200b1234\u20600107', '13712340107'],
  ['phone', '137\u00ad1234\ufeff0108', '13712340108'],
  ['phone', '137/1234/0109', '13712340109'],
  ['phone', '137~1234*0110', '13712340110'],
  ['phone', '137_1234_0111', '13712340111'],
  ['phone', '137・1234•0112', '13712340112'],
  ['phone', '1371234011313912340113', '13912340113'],
  ['phone', '0595-8770000113712340114', '13712340114'],
  ['address', '测试路 1.3712340115E+10', '13712340115'],
  ['address', '测试路 一三七 一二三四 零一一六', '一三七一二三四零一一六'],
  ['address', '测试路 ①③⑦①②③④⓪①①⑦', '13712340117'],
  ['address', '测试路 ❶❸❼❶❷❸❹⓿❶❶❽', '❶❸❼❶❷❸❹⓿❶❶❽'],
  ['address', '测试路 𝟏𝟑𝟕𝟏𝟐𝟑𝟒𝟎𝟏𝟏𝟗', '13712340119'],
  ['address', '测试路 ١٣٧١٢٣٤٠١٢٠', '١٣٧١٢٣٤٠١٢٠'],
  ['address', '测试路 137I234O121', '137I234O121'],
  ['address', '测试路 &#49;3712340122', '3712340122'],
  ['services', '咨询 ＋８６（137）1234．0123', '13712340123'],
  ['services', '咨询 0086 0137 1234 0124', '13712340124'],
  ['badges', '示范站 137.1234.0125', '13712340125'],
  ['co_located', '协会 微信13712340126', '13712340126'],
  ['source', '公告 1 3 7 1 2 3 4 0 1 2 7', '13712340127'],
  ['hours', 'Mo-Fr 09:00-17:00 "夜间137—1234—0128"', '13712340128'],
  ['name', '泉港测试服务站137 1234 0129', '13712340129'],
  ['address', '测试路 法人350505198001010130', '350505198001010130'],
  ['address', '测试路 350505 1980 0101 013X', '350505198001010'],
  ['services', '登记 350505-19800101-0132', '350505198001010132'],
  ['address', '测试路 350505800101133', '350505800101133'],
  ['services', '优待证号：3505130134', '3505130134'],
  ['services', '军官证 南字第1300135号', '1300135'],
  ['co_located', '残疾军人证 闽军E130136', '闽军E130136'],
  ['source', '退伍证编号 13001370137', '13001370137'],
  ['source', '卡号 6222 0213 0013 8000', '6222021300138000'],
  ['co_located', '微信号：wuyinming_139', 'wuyinming'],
  ['address', '测试路 13712340140@139.com', '13712340140'],
  ['address', '测试路（负责人：吴\u3000隐）', '吴隐'],
  ['address', '测试路，联 系 人：郑暗白', '郑暗白'],
  ['address', '测试路，負責人－陳暗青', '陳暗青'],
  ['address', '测试路【联络人】林暗蓝', '林暗蓝'],
  ['address', '测试路 联系人/谯暗绿、冯暗紫', '冯暗紫'],
  ['address', '测试路 联系人为谢暗黄', '谢暗黄'],
  ['address', '测试路 对接人∶许暗金', '许暗金'],
  ['address', '测试路 马暗银（副主任）', '马暗银'],
  ['address', '测试路 邓暗铜 0595-87700149', '邓暗铜'],
  ['services', '网格员曹暗铁', '曹暗铁'],
  ['services', '社区民警彭暗锡', '彭暗锡'],
  ['services', '请找欧阳 暗铅', '欧阳暗铅'],
  ['services', '志愿者 尕让暗', '尕让暗'],
  ['badges', '优秀站（站长：蒋\u200b暗锌）', '蒋暗锌'],
  ['co_located', '协会 会长=沈暗镍', '沈暗镍'],
  ['source', '村委会 经办人｜韩暗铬', '韩暗铬'],
  ['hours', 'Mo-Fr 09:00-17:00 "值班 姓名：唐暗钨"', '唐暗钨'],
  ['phone', '尕藏暗 0595-87700158', '尕藏暗'],
  ['phone', '0595-87700159（阿不都·暗买）', '阿不都暗买'],
  ['phone', '0595-87700160 暗 某 某', '暗某某'],
  ['name', '泉港武\u200b警测试服务站', '武警测试'],
  ['name', '泉港解 放 军某团服务站', '解放军某团'],
  ['name', '泉港某監獄服务站', '某監獄'],
  ['address', '部·队大院测试', '部队大院测试'],
  ['services', '导－弹营共建测试', '弹营共建测试'],
  ['name', '泉港暗\u2060 号乙服务站', '暗号乙'],
];
const SECRETS = ROWS.flatMap(([, secrets]) => secrets);
const WITHHOLD = { station_ids: ['kept-from-all'], names: ['暗号'] };
const APPROVAL = { number: '闽S〔2023〕1号', source: '福建省自然资源厅', checked_on: '2023-06-01' };

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  writeDataFolder(dir, ['quangang']);
  const list = join(dir, 'regions', 'quangang', 'stations.csv');
  const rows = parse(readFileSync(list, 'utf8'), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  // From the tenth row on there are villages, each with a name of its own.
  ROWS.forEach(([cells], at) => Object.assign(rows[at + 10] ?? {}, cells));
  PLANTED.forEach(([field, text], at) => Object.assign(rows[at + 30] ?? {}, { [field]: text }));
  writeFileSync(list, stringify(rows, { header: true }));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Builds region, pages and compressed companions for an audience; the issues of it. */
async function build(audience: 'internal' | 'public'): Promise<readonly Issue[]> {
  const files = readRegionFiles('quangang', dir);
  const region = { ...files.region, audience, map_approval: APPROVAL, withhold: WITHHOLD };
  const config = readSiteConfig(dir);
  const data = join(dir, audience, 'data');
  const { manifest, issues } = buildRegion({ ...files, region }, join(data), config.basemap);
  expect(manifest).not.toBeNull();
  writeRegions(config, data);
  await compressFiles(join(dir, audience));
  writePages(join(dir, audience), config);
  return issues;
}

/** Every file of a site as text, unpacked where it is packed: brotli, gzip, each tile of a PMTiles. */
async function textsOf(root: string): Promise<[name: string, text: string][]> {
  const names = readdirSync(root, { recursive: true }) as string[];
  const files = names.filter((name) => statSync(join(root, name)).isFile());
  const texts: [string, string][] = [];
  for (const name of files) {
    const bytes = readFileSync(join(root, name));
    if (name.endsWith('.br')) texts.push([name, brotliDecompressSync(bytes).toString()]);
    else if (name.endsWith('.gz')) texts.push([name, gunzipSync(bytes).toString()]);
    else texts.push([name, bytes.toString()]);
    if (name.endsWith('.pmtiles')) {
      for (const tile of await tilesOf(bytes)) texts.push([name, tile]);
    }
  }
  return texts;
}

/** The metadata and all tiles around 118.8° E, 25.1° N. */
async function tilesOf(bytes: Buffer): Promise<string[]> {
  const source: Source = {
    getKey: () => 'base',
    getBytes: (offset, length): Promise<RangeResponse> =>
      Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  };
  const archive = new PMTiles(source);
  const texts = [JSON.stringify(await archive.getMetadata())];
  const { maxZoom } = await archive.getHeader();
  for (let z = 0; z <= maxZoom; z += 1) {
    const side = 2 ** z;
    const column = (lng: number): number => Math.floor(((lng + 180) / 360) * side);
    const row = (lat: number): number => {
      const sin = Math.sin((lat * Math.PI) / 180);
      return Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * side);
    };
    for (let x = column(118.6); x <= column(119.1); x += 1) {
      for (let y = row(25.4); y <= row(24.9); y += 1) {
        const tile = await archive.getZxy(z, x, y);
        if (tile) texts.push(Buffer.from(tile.data).toString());
      }
    }
  }
  return texts;
}

const leaksOf = (texts: readonly [string, string][]): string[] =>
  texts.flatMap(([name, text]) =>
    SECRETS.filter((secret) => text.includes(secret)).map((secret) => `${name}: ${secret}`),
  );

/** Without blanks, signs and widths, so that a secret is found however it is written. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/&#49;/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What of {@link PLANTED} is in any file. */
function plantedIn(texts: readonly [string, string][]): string[] {
  const all = texts.map(([name, text]) => [name, bare(text)] as const);
  return PLANTED.flatMap(([, , secret]) =>
    all.filter(([, text]) => text.includes(bare(secret))).map(([name]) => `${name}: ${secret}`),
  );
}

describe('a public site', () => {
  let issues: readonly Issue[] = [];
  let texts: [string, string][] = [];
  beforeAll(async () => {
    issues = await build('public');
    texts = await textsOf(join(dir, 'public'));
  }, 60_000);

  test('holds none of it, in no file', () => {
    expect(texts.length).toBeGreaterThan(30);
    expect(leaksOf(texts)).toEqual([]);
  });

  test('holds none of what is planted in other spellings', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(60);
    expect(plantedIn(texts)).toEqual([]);
  });

  test('holds what stood beside it', () => {
    const all = texts.map(([, text]) => text).join('\n');
    for (const [, , kept] of ROWS) expect(all).toContain(kept);
  });

  test.each(ROWS)('says what was left out of %o, and what to do', (cells) => {
    const [field = ''] = Object.keys(cells).filter((each) => each !== 'station_id');
    const [value] = Object.values(cells).slice(-1);
    const found = issues.filter((each) => each.field === field && each.severity === 'warning');
    const about = found.filter((each) => each.value === cells[field] || each.value === value);
    expect(about.map(({ remedy }) => remedy.length > 10)).toContain(true);
  });

  test('does not tell what it withholds, nor calls itself internal', () => {
    expect(texts.filter(([, text]) => text.includes('"withhold"'))).toEqual([]);
    expect(texts.filter(([, text]) => text.includes('内部资料')).map(([name]) => name)).toEqual([]);
  });
});

test('an internal site keeps names and stations, but no mobile number, and says that it is internal', async () => {
  await build('internal');
  const texts = await textsOf(join(dir, 'internal'));
  const found = leaksOf(texts).join('\n');
  for (const kept of ['林小暗', '密站', '某监狱', '某某部队']) expect(found).toContain(kept);
  expect(found).not.toMatch(/1381234000/);
  // What is searched for in the public site can be found: here only numbers are left out.
  const planted = plantedIn(texts).join('\n');
  for (const [, , secret] of PLANTED.slice(40)) expect(planted).toContain(secret);
  for (const [, , secret] of PLANTED.slice(0, 40)) expect(planted).not.toContain(secret);
  const pages = texts.filter(([name]) => /^t\/\d+\/index\.html$/.test(name.replaceAll('\\', '/')));
  expect(pages.length).toBeGreaterThan(5);
  for (const [name, text] of pages) expect([name, text.includes('内部资料')]).toEqual([name, true]);
});
