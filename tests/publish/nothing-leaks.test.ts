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
  const pages = texts.filter(([name]) => /^t\/\d+\/index\.html$/.test(name.replaceAll('\\', '/')));
  expect(pages.length).toBeGreaterThan(5);
  for (const [name, text] of pages) expect([name, text.includes('内部资料')]).toEqual([name, true]);
});
