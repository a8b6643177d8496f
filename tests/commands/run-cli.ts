import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/paths.ts';

/** What a run of the command line came to. */
export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `fuwuquan …` as a user does, in a process of its own. */
export function runCli(...args: string[]): CliRun {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const run = spawnSync(process.execPath, [tsx, join(ROOT, 'scripts', 'cli.ts'), ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    maxBuffer: 64e6,
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}
