import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'fuwuquan-list-'));

/** Path of a file with these contents in a temporary folder, which goes with the run. */
export function temporaryFile(name: string, contents?: string | Uint8Array): string {
  const path = join(folder, name);
  if (contents !== undefined) writeFileSync(path, contents);
  return path;
}
