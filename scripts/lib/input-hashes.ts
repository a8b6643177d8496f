import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, shown } from './paths.ts';

/** SHA-256 of bytes or text, in hex. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * SHA-256 of every input of a region by its path: the files people keep, the gazetteer's manifest
 * (which vouches for its files), and one hash over the programs that make the artifacts.
 */
export function inputHashes(paths: readonly string[]): Record<string, string> {
  const files = [...paths, join(ROOT, 'data', 'gazetteer', 'manifest.json')];
  const hashes = files.map((path) => [shown(path), hashOfText(path)] as const);
  return Object.fromEntries([...hashes, ['programs', programsHash()]].sort());
}

/** Line ends must not matter: a checkout on Windows may have changed them. */
function hashOfText(path: string): string {
  return sha256(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
}

/** The same for all regions of a run, and it reads hundreds of files. */
let programs: string | undefined;

function programsHash(): string {
  if (programs !== undefined) return programs;
  const hash = createHash('sha256');
  for (const dir of [
    'src/core',
    'scripts/artifacts',
    'scripts/lib',
    'scripts/tiles',
    'scripts/commands',
  ]) {
    for (const path of filesUnder(join(ROOT, dir)))
      hash.update(`${shown(path)}\n${hashOfText(path)}\n`);
  }
  programs = hash.digest('hex');
  return programs;
}

function filesUnder(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
