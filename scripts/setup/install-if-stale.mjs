import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './run-child.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/**
 * Why the installed packages are not those of the lock file, or null when they are. Compares the
 * lock file with npm's own record of what it installed, which it writes last: a half finished
 * install has none. Times are not asked, because a checkout or a restored cache changes them.
 * Optional packages may be missing, being those of other platforms.
 *
 * @param {string} root folder of package-lock.json
 * @returns {string | null}
 */
export function staleReason(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'packages are not installed';
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(record);
  delete wanted['']; // the project itself
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    const found = installed[path];
    if (!found && optional) continue;
    if (found?.version !== version) return `${path} is not at ${version}`;
  }
  const extra = Object.keys(installed).find((path) => !wanted[path]);
  return extra ? `${extra} is not in package-lock.json` : null;
}

/**
 * How npm is called. It tells its scripts where it lies; run from elsewhere we look it up by name, which
 * on Windows (npm.cmd) only a shell can do.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function npmCommand(args, env, platform) {
  const npm = env['npm_execpath'];
  return npm && /npm-cli\.c?js$/.test(npm)
    ? { command: process.execPath, args: [npm, ...args], shell: false }
    : { command: 'npm', args: [...args], shell: platform === 'win32' };
}

/**
 * The command that installs exactly the lock file.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function installCommand(env, platform) {
  // A NODE_ENV of production would leave out the tools that build and test.
  return npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund'], env, platform);
}

/**
 * Installs the packages of the lock file when they are missing or differ. Needs nothing but Node
 * and npm, since it runs before there is anything else. Answers npm's exit code, 0 when fresh.
 *
 * @param {string} root
 * @returns {Promise<number>}
 */
export async function installIfStale(root) {
  const reason = staleReason(root);
  if (reason === null) return 0;
  process.stderr.write(`install: ${reason}, running npm ci\n`);
  const { command, args, shell } = installCommand(process.env, process.platform);
  const code = await runChild(command, args, { cwd: root, shell });
  if (code !== 0) {
    process.stderr.write('install: npm ci failed; see its message above, then run this again\n');
  }
  return code;
}

/**
 * @param {string} path
 * @returns {Packages}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}
