import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes several files of one folder so that a build killed at any moment leaves whole files: all
 * temporary files first, then all renames, in the order given. Put last the file that vouches for the
 * others. What an earlier killed run left is overwritten; files of other names are nobody's business.
 */
export function writeAllAtomic(dir: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(dir, { recursive: true });
  for (const [name, data] of files) writeFileSync(join(dir, `${name}.tmp`), data);
  for (const name of files.keys()) renameSync(join(dir, `${name}.tmp`), join(dir, name));
}
