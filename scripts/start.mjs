import { BUILD_DATA, BUILD_SITE, runSteps } from './lib/run-steps.mjs';

const SERVE = ['--import', 'tsx', 'scripts/serve.ts'];

process.exitCode = await runSteps([BUILD_DATA, BUILD_SITE, [...SERVE, ...process.argv.slice(2)]]);
