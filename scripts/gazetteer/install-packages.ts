import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CliError } from '../lib/cli-error.ts';
import { PACKAGES } from './sources.ts';

/** A folder that holds the packages in `node_modules`, and how to get rid of it. */
export interface InstalledPackages {
  /** The `node_modules` folder. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Runs npm: the one that runs us when there is one, else the one on the path (a .cmd on Windows). */
function npm(args: readonly string[], cwd: string): number {
  const own = process.env['npm_execpath'];
  const stdio: ['ignore', 2, 2] = ['ignore', 2, 2];
  const result = own
    ? spawnSync(process.execPath, [own, ...args], { cwd, stdio })
    : spawnSync('npm', args, { cwd, stdio, shell: process.platform === 'win32' });
  return result.status ?? 1;
}

function checkVersions(folder: string): void {
  for (const { name, version } of PACKAGES) {
    const file = join(folder, name, 'package.json');
    const found = existsSync(file)
      ? String((JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }).version)
      : 'none';
    if (found !== version) {
      throw new CliError(
        `${name} ${version} is needed in ${folder}, found ${found}: install it there.`,
      );
    }
  }
}

/**
 * Installs the pinned packages with npm into a temporary folder, without their install scripts and
 * with the user's own npm configuration; or takes an existing `node_modules` folder after a look at
 * its versions. The packages are large (about 250 MB), so the project does not depend on them.
 */
export function installPackages(existing: string | undefined): InstalledPackages {
  if (existing !== undefined) {
    checkVersions(existing);
    return { folder: existing, remove: () => undefined };
  }
  const root = mkdtempSync(join(tmpdir(), 'gazetteer-'));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  writeFileSync(join(root, 'package.json'), '{"private":true}');
  const names = PACKAGES.map(({ name, version }) => `${name}@${version}`);
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm([...flags, ...names], root) !== 0) {
    remove();
    throw new CliError(
      'npm could not install the source packages: check the network, or give --packages DIR.',
    );
  }
  checkVersions(join(root, 'node_modules'));
  return { folder: join(root, 'node_modules'), remove };
}
