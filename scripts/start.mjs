import { BUILD_DATA, BUILD_SITE, runSteps } from './setup/run-steps.mjs';

const SERVE = ['--import', 'tsx', 'scripts/serve.ts'];

process.exitCode = await runSteps([BUILD_DATA, BUILD_SITE, [...SERVE, ...process.argv.slice(2)]]);
