import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'fuwuquan-list-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Path of a file in a folder of this test file, with these contents; the folder is removed at the end. */
export function temporaryFile(name: string, contents?: string | Uint8Array): string {
  const path = join(folder, name);
  if (contents !== undefined) writeFileSync(path, contents);
  return path;
}
