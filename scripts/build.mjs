import { BUILD_DATA, runSteps } from './setup/run-steps.mjs';

process.exitCode = await runSteps([BUILD_DATA, ['--import', 'tsx', 'scripts/dist.ts']]);
