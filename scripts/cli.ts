import { runProgram } from './lib/run-program.ts';

process.exitCode = await runProgram(process.argv.slice(2));
