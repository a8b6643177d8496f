import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_CHROMIUM, findChromium, installChromium } from './setup/find-chromium.mjs';
import { freePort } from './setup/free-port.mjs';
import { BUILD_DATA, BUILD_SITE, runSteps } from './setup/run-steps.mjs';
import { printTally, sumTallies, tallyPlaywright, tallyRun, tallyVitest } from './setup/tally.mjs';

/** @typedef {import('./setup/tally.mjs').Tally} Tally */

const CRASHED = tallyRun(1, null);
const reports = mkdtempSync(join(tmpdir(), 'fuwuquan-test-'));

/**
 * @param {string} name
 * @returns {any} the report, null when the runner did not get as far as writing it
 */
function readReport(name) {
  const path = join(reports, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** Types, lint, formatting, unused code and data: counts as nothing when all is well. */
async function check() {
  const code = await runSteps([['scripts/check.mjs']]);
  return tallyRun(code, { passed: 0, failed: 0, skipped: 0 });
}

async function unit() {
  const json = ['--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`];
  const code = await runSteps([
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', ...json],
  ]);
  const report = readReport('unit.json');
  return tallyRun(code, report && tallyVitest(report));
}

async function e2e() {
  if ((await runSteps([BUILD_DATA, BUILD_SITE])) !== 0) return CRASHED;
  const chromium = await chromiumPath();
  if (chromium === null) {
    process.stderr.write(`${NO_CHROMIUM}\n`);
    return CRASHED;
  }
  const port = await freePort(4300, '127.0.0.1', 200);
  const code = await runSteps(
    [['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json']],
    {
      ...process.env,
      FUWUQUAN_CHROMIUM: chromium,
      FUWUQUAN_TEST_PORT: String(port ?? 0),
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json'),
    },
  );
  const report = readReport('e2e.json');
  return tallyRun(code, report && tallyPlaywright(report));
}

/** A Chromium, installed first where that is possible; null without one. */
async function chromiumPath() {
  const { chromium } = await import('@playwright/test');
  const world = { bundled: chromium.executablePath() };
  return findChromium(world) ?? ((await installChromium()) ? findChromium(world) : null);
}

const RUNNERS = /** @type {Record<string, () => Promise<Tally>>} */ ({ check, unit, e2e });

/**
 * @param {readonly string[]} names
 * @returns {Promise<number>} exit code
 */
async function main(names) {
  const unknown = names.find((name) => !RUNNERS[name]);
  if (unknown) {
    process.stderr.write(
      `no such tests: ${unknown}; say one of ${Object.keys(RUNNERS).join(', ')}\n`,
    );
    return 1;
  }
  const tallies = [];
  for (const name of names) {
    try {
      tallies.push((await RUNNERS[name]?.()) ?? CRASHED);
    } catch (error) {
      console.error(error);
      tallies.push(CRASHED);
    }
  }
  const sum = sumTallies(tallies);
  process.stdout.write(`${printTally(sum)}\n`);
  return sum.failed > 0 ? 1 : 0;
}

const names = process.argv.slice(2);
try {
  process.exitCode = await main(names.length > 0 ? names : ['unit', 'e2e']);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
