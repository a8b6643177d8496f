import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOfDecision } from '../../src/core/review/decision.ts';
import { printOverrides } from '../../src/core/review/overrides-text.ts';
import { writeDataFolder } from './data-folder.ts';
import { runHere } from './run-here.ts';

let data = '';

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  writeDataFolder(data, ['quangang']);
  const set = {
    review_status: 'manual',
    lngLat: [118.9123, 25.1811],
    division_code: null,
    note: '现场',
  } as const;
  const none = { review_status: 'failed', lngLat: null, division_code: null, note: '' } as const;
  const lines = [...linesOfDecision('350505100201', set), ...linesOfDecision('350505100202', none)];
  writeFileSync(join(data, 'regions', 'quangang', 'overrides.csv'), printOverrides(lines));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

test('what the review page saves shows on the rebuilt map', async () => {
  const out = join(data, 'out');
  const built = await runHere('build', '--data', data, '--out', out);
  expect(built.status).toBe(0);
  const text = readFileSync(join(out, 'quangang', 'stations.geojson'), 'utf8');
  const { features } = JSON.parse(text) as FeatureCollection;
  const byId = new Map(features.map((each) => [each.id, each]));
  expect(byId.get('350505100201')).toMatchObject({
    geometry: { type: 'Point', coordinates: [118.9123, 25.1811] },
    properties: { provider: 'override', review_status: 'manual' },
  });
  expect(byId.get('350505100202')).toMatchObject({
    geometry: null,
    properties: { point_level: 'none', review_status: 'failed' },
  });
});

test('geocoding again keeps the decision and says who was overridden', async () => {
  const out = join(data, 'again.csv');
  const run = await runHere(
    'geocode',
    '--region',
    'quangang',
    '--data',
    data,
    '--out',
    out,
    '--no-review',
  );
  expect(run.stderr).not.toContain('bug:');
  const rows = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
  const fixed = rows.find((row) => row['station_id'] === '350505100201');
  expect(fixed).toMatchObject({ fuwuquan_lng: '118.9123', review_status: 'manual' });
  expect(fixed?.['reason']).toMatch(/^人工确定，代替 offline 118\.908,25\.181 350505100201$/);
});
