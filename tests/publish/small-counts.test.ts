import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRegionFiles } from '../../scripts/lib/region-files.ts';
import { runCoverage } from '../../scripts/lib/run-coverage.ts';
import { writeCoverage } from '../../scripts/lib/write-coverage.ts';
import { coverageSummary } from '../../src/core/coverage/coverage-summary.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const files = readRegionFiles('quangang');
const { region } = files;

/** All that `coverage` writes and prints for these numbers of people, workbooks unpacked. */
async function outputsFor(name: string, weights: readonly [number, number]): Promise<string> {
  const demand = join(dir, `${name}.csv`);
  const [first, second] = weights;
  writeFileSync(demand, `lng,lat,人数\n118.9,25.1,${first}\n118.8,25.2,${second}\n`);
  const out = join(dir, name);
  const run = await runCoverage({
    files,
    standards: region.standards,
    scenario: [],
    demand: { kind: 'file', path: demand, crs: 'wgs84' },
  });
  writeCoverage(out, region, run);
  const summary = coverageSummary(region.slug, region.standards, run.published);
  const texts = readdirSync(out).map((file) => {
    const bytes = readFileSync(join(out, file));
    if (!file.endsWith('.xlsx')) return bytes.toString();
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString())
      .join('\n');
  });
  return [JSON.stringify(summary), ...texts].join('\n');
}

test('fewer than ten people are counted in no file and not on the screen', async () => {
  const few = await outputsFor('few', [3.271828, 4.141593]);
  for (const count of ['3.2718', '4.1415', '7.4134']) expect(few).not.toContain(count);
  expect(few).toContain('少于 10 人');
  // Enough people are counted, so the search above would have found the others.
  const many = await outputsFor('many', [327.1828, 414.1593]);
  expect(many).toContain('741.342');
});
