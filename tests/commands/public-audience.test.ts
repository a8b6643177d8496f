import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseUnpublishable } from '../../scripts/site/refuse-unpublishable.ts';
import { writeDataFolder } from './data-folder.ts';
import { runHere } from './run-here.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  writeDataFolder(dir, ['quangang']);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function publish(map_approval: object | null): void {
  const path = join(dir, 'regions', 'quangang', 'region.json');
  const region = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...region, audience: 'public', map_approval }));
}

test('a public region without a map approval is neither built nor passed', async () => {
  publish(null);
  const built = await runHere('build', '--data', dir, '--out', join(dir, 'out'));
  expect(built.status).toBe(1);
  expect(built.stderr).toMatch(/^error: .*region\.json: map_approval is missing/m);
  expect(readdirSync(join(dir, 'out'))).toEqual(['regions.json']);
  const checked = await runHere('check', '--data', dir);
  expect(checked.status).toBe(1);
  expect(checked.stderr).toMatch(/^error: .*region\.json: map_approval is missing/m);
});

test('with one that is old it is built, with a warning', async () => {
  publish({ number: '闽S〔2019〕1号', source: '福建省自然资源厅', checked_on: '2019-01-01' });
  const built = await runHere('build', '--data', dir, '--out', join(dir, 'out'));
  expect(built.stderr).toMatch(
    /^warning: .*map_approval\.checked_on "2019-01-01" is more than 12/m,
  );
  expect(built.status).toBe(0);
});

test('a site of that data is refused once its basemap may not lie beneath it', async () => {
  const site = { format: 1, default_region: 'quangang', regions: ['quangang'] } as const;
  const basemap = { kind: 'protomaps', url: 'osm.pmtiles', attribution: 'OpenStreetMap' } as const;
  const data = join(dir, 'out');
  const config = { ...site, regions: [...site.regions] };
  expect(() => refuseUnpublishable(data, { ...config, basemap: { kind: 'none' } })).not.toThrow();
  expect(() => refuseUnpublishable(data, { ...config, basemap })).toThrow(/OpenStreetMap's data/);
  writeFileSync(join(dir, 'site.json'), JSON.stringify({ ...site, basemap }));
  const built = await runHere('build', '--stale', '--data', dir, '--out', data);
  expect(built.status).toBe(1);
  expect(built.stderr).toMatch(
    /^error: data\/site\.json: basemap "osm\.pmtiles" is OpenStreetMap's/m,
  );
});

test('check --audience public lists what stands in the way, one line each with its remedy', async () => {
  const path = join(dir, 'regions', 'quangang', 'region.json');
  const region = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...region, audience: 'internal', map_approval: null }));
  expect((await runHere('check', '--data', dir)).status).toBe(0);
  const checked = await runHere('check', '--data', dir, '--audience', 'public', '--json');
  expect(checked.status).toBe(1);
  const { issues } = JSON.parse(checked.stdout) as { issues: { field: string; remedy: string }[] };
  expect(issues.map(({ field }) => field)).toEqual(['map_approval', 'basemap', 'basemap.kind']);
  const lines = checked.stderr.match(/^error: \S+: .+$/gm) ?? [];
  expect(lines).toHaveLength(3);
  for (const { remedy } of issues) expect(lines.join('\n')).toContain(remedy);
});
