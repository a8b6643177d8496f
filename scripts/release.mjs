import { BUILD_DATA, BUILD_SITE, runSteps } from './setup/run-steps.mjs';

process.exitCode = await runSteps([
  BUILD_DATA,
  BUILD_SITE,
  ['--import', 'tsx', 'scripts/release.ts'],
]);
