import { spawnSync } from 'node:child_process';
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
  const cli = join(ROOT, 'scripts', 'cli.ts');
  const run = spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    maxBuffer: 64e6,
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}
