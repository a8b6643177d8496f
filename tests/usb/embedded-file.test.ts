import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import { embedData } from '../../scripts/usb/embed-data.ts';
import { fetchFile } from '../../src/load/embedded-file.ts';

const data = mkdtempSync(join(tmpdir(), 'fuwuquan-data-'));
mkdirSync(join(data, 'here'));
const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
const stations = '{"name":"</script>\u2028服务站"}';
writeFileSync(join(data, 'here/base.pmtiles'), bytes);
writeFileSync(join(data, 'here/stations.json'), stations);
const regions = { default_region: 'there', regions: [{ slug: 'there' }, { slug: 'here' }] };
writeFileSync(join(data, 'regions.json'), JSON.stringify(regions));

afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

it('gives back, byte for byte, what was embedded', async () => {
  runInThisContext(embedData(data, 'here'));
  const base = await fetchFile('data/here/base.pmtiles', { headers: { range: 'bytes=0-9' } });
  expect(base.status).toBe(200);
  expect(new Uint8Array(await base.arrayBuffer())).toEqual(bytes);
  expect(await (await fetchFile('data/here/stations.json', {})).text()).toBe(stations);
  expect((await fetchFile('data/here/search.json', {})).status).toBe(404);
  const list = (await (await fetchFile('data/regions.json', {})).json()) as typeof regions;
  expect(list.default_region).toBe('here');
  expect(list.regions).toEqual([{ slug: 'here' }]);
});
