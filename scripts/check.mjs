import { runSteps } from './setup/run-steps.mjs';

const TYPES = ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json'];

/** What must hold before a change is kept, and the program that says so. */
const CHECKS = /** @type {const} */ ({
  types: [...TYPES, '--output', 'human', '--fail-on-warnings'],
  'purity of core': ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.core.json'],
  lint: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  'unused code': ['node_modules/knip/bin/knip.js'],
  data: ['--import', 'tsx', 'scripts/cli.ts', 'check'],
});

const failed = [];
const waiting = Object.entries(CHECKS);

/** Takes one check after the other until none is left. */
async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, step] = next;
    process.stderr.write(`check: ${name}\n`);
    if ((await runSteps([step])) !== 0) failed.push(name);
  }
}

// Two at a time: each of these programs uses one core. The packages are there before.
const installed = await runSteps([]);
if (installed !== 0) failed.push('packages');
else await Promise.all([work(), work()]);
if (failed.length > 0) {
  process.stderr.write(`check: failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
