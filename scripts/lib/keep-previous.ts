import { existsSync, readFileSync } from 'node:fs';
import { writeAtomic } from './write-atomic.ts';

/**
 * Writes a file and keeps the one that stood there beside it: `name.bak`, or `name.bak2` … where an
 * older one is kept already. The same bytes are not written again. Answers where the old one is, or null.
 */
export function writeKeepingPrevious(path: string, data: string | Uint8Array): string | null {
  const bytes = Buffer.from(data);
  if (!existsSync(path)) {
    writeAtomic(path, bytes);
    return null;
  }
  const old = readFileSync(path);
  if (old.equals(bytes)) return null;
  let kept = `${path}.bak`;
  for (let number = 2; existsSync(kept); number += 1) {
    if (readFileSync(kept).equals(old)) break;
    kept = `${path}.bak${number}`;
  }
  // Copied, not renamed: at no moment is the list missing.
  if (!existsSync(kept)) writeAtomic(kept, old);
  writeAtomic(path, bytes);
  return kept;
}
