import { spawnSync } from 'node:child_process';

/** What a work took that ran alone in a process: peak memory is beyond what the process had before it. */
export interface Alone {
  readonly ms: number;
  /** Processor time of all threads, which a busy machine does not stretch as much. */
  readonly cpuMs: number;
  readonly extraMb: number;
}

/** Runs a script of the benchmarks in a process of its own and reads the JSON that it prints. */
export function runChild<T>(path: string, args: readonly string[] = []): T {
  const nodeArgs = ['--max-old-space-size=12000', '--import', 'tsx', path, ...args];
  const { status, stdout, error } = spawnSync(process.execPath, nodeArgs, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64e6,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${path} ended with ${String(status)}.`);
  return JSON.parse(stdout) as T;
}

/** For a script that {@link runChild} starts: does the work once and prints what it took. */
export async function printAlone(work: () => unknown): Promise<void> {
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1_000;
  // Kilobytes, on every system that Node knows.
  const extraMb = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
  process.stdout.write(JSON.stringify({ ms, cpuMs, extraMb } satisfies Alone));
}
