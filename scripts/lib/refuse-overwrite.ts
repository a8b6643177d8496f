import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError } from './cli-error.ts';
import { shown } from './paths.ts';

/**
 * Refuses outputs that are inputs, or that are one file twice, before anything is written: by what the
 * paths lead to, so that links, hard links and file systems that do not mind capitals are seen through.
 */
export function refuseOverwrite(outputs: readonly string[], inputs: readonly string[]): void {
  const read = new Map(inputs.map((path) => [identity(path), path]));
  const written = new Map<string, string>();
  for (const path of outputs) {
    const key = identity(path);
    const input = read.get(key);
    if (input !== undefined) {
      const same = resolve(input) === resolve(path) ? '' : ` (${shown(input)})`;
      throw new CliError(
        `${shown(path)} is read${same} and would be overwritten: name another output, or read a copy.`,
      );
    }
    const other = written.get(key);
    if (other !== undefined) {
      throw new CliError(
        `${shown(other)} and ${shown(path)} are one file, but two would be written: name another with --out.`,
      );
    }
    written.set(key, path);
  }
}

/** The same for two paths of one file. A file that is not there yet is told by its folder and name. */
function identity(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false, bigint: true });
  if (file) return `${file.dev}:${file.ino}`;
  const folder = dirname(resolve(path));
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(path));
}
