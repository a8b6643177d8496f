import { BUILD_DATA, runSteps } from './setup/run-steps.mjs';

const VITE = 'node_modules/vite/bin/vite.js';

process.exitCode = await runSteps([BUILD_DATA, [VITE, ...process.argv.slice(2)]]);
