import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Where the unpacked browser stays between runs: 145 MB. */
const CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'chromium-86');

/**
 * The program of Chromium 86, the oldest that the site runs on, out of the package `chrome-aws-lambda`.
 * Null where that program cannot run: it is made for Linux on x64.
 */
export function oldestChromium(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const program = join(CACHE, 'chromium');
  if (existsSync(program)) return program;
  const require = createRequire(import.meta.url);
  const packed = join(dirname(require.resolve('chrome-aws-lambda/package.json')), 'bin');
  const unpack = (name: string): Buffer => brotliDecompressSync(readFileSync(join(packed, name)));
  // Beside the place and then renamed: tests that run side by side unpack it both.
  const half = `${CACHE}.${process.pid}`;
  mkdirSync(join(half, 'swiftshader'), { recursive: true });
  writeFileSync(join(half, 'chromium'), unpack('chromium.br'));
  chmodSync(join(half, 'chromium'), 0o755);
  // Drawing by software is looked for in this folder beside the program.
  execFileSync('tar', ['-x', '-C', join(half, 'swiftshader')], {
    input: unpack('swiftshader.tar.br'),
  });
  if (existsSync(program)) rmSync(half, { recursive: true });
  else renameSync(half, CACHE);
  return program;
}

/** How it is started; it knows no newer ways of drawing by software. */
export const OLDEST_ARGS = ['--no-sandbox', '--use-gl=swiftshader', '--disable-dev-shm-usage'];
