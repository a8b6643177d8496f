import { vi } from 'vitest';
import { runProgram } from '../../scripts/lib/run-program.ts';
import type { CliRun } from './run-cli.ts';

/** Runs `fuwuquan …` in this process: the same but for the second that a start takes. */
export async function runHere(...args: string[]): Promise<CliRun> {
  const [stdout, stderr] = [process.stdout, process.stderr].map((stream) => {
    const texts: string[] = [];
    const spy = vi.spyOn(stream, 'write').mockImplementation((text) => {
      texts.push(String(text));
      return true;
    });
    return { texts, spy };
  });
  try {
    const status = await runProgram(args);
    return { status, stdout: stdout!.texts.join(''), stderr: stderr!.texts.join('') };
  } finally {
    stdout!.spy.mockRestore();
    stderr!.spy.mockRestore();
  }
}
