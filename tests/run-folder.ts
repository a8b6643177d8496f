import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every test of a run writes below one temporary folder, which is removed when the run ends. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'fuwuquan-unit-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
