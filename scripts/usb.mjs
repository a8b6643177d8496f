import { BUILD_DATA, runSteps } from './setup/run-steps.mjs';

const WRITE = ['--import', 'tsx', 'scripts/usb.ts'];

process.exitCode = await runSteps([BUILD_DATA, [...WRITE, ...process.argv.slice(2)]]);
