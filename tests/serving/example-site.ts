import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of the tiles in {@link exampleSite}: each place has another. */
export const TILES = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);

/** A program long enough to be worth packing. */
export const PROGRAM = `${'console.log(1);\n'.repeat(200)}`;

/** A folder made like a built site, with a file of every kind; answers its path. */
export function exampleSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'fuwuquan-served-'));
  for (const dir of ['assets', 'data/quangang', 't/350505000000']) {
    mkdirSync(join(root, dir), { recursive: true });
  }
  const files: Record<string, string | Uint8Array> = {
    'index.html': '<!doctype html><title>finder</title>',
    'planner.html': '<!doctype html><title>planner</title>',
    'embed.html': '<!doctype html><title>embed</title>',
    't/350505000000/index.html': '<!doctype html><title>泉港区</title>',
    'embed.js': PROGRAM,
    'assets/main-abc123.js': PROGRAM,
    'assets/main-abc123.js.gz': gzipSync(PROGRAM),
    'assets/solver.worker-abc123.js': 'postMessage(1)',
    'assets/solver-abc123.wasm': new Uint8Array([0, 0x61, 0x73, 0x6d]),
    'data/quangang/manifest.json': '{}',
    'data/quangang/base.pmtiles': TILES,
    'manifest.webmanifest': '{}',
    '.inputs': 'a hash',
  };
  for (const [name, data] of Object.entries(files)) writeFileSync(join(root, name), data);
  return root;
}
