import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { runChild } from './run-child.mjs';

/** What to tell someone whose machine has no Chromium. */
export const NO_CHROMIUM =
  'browser tests need Chromium, Chrome or Edge: install one, or run "npx playwright install chromium", ' +
  'or set FUWUQUAN_CHROMIUM to its path';

const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].concat(
  'microsoft-edge',
  'microsoft-edge-stable',
);
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Where a Chromium may lie on this platform, best first: what the user names, then the usual places.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function candidates(env, platform) {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return WINDOWS.flatMap((parts) =>
      roots.filter((root) => root !== undefined).map((root) => win32.join(root, ...parts)),
    );
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
    return MAC.flatMap((name) =>
      roots.map((root) => posix.join(root, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return LINUX.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * The path of a Chromium, or null. FUWUQUAN_CHROMIUM decides alone when it is set: a wrong path is
 * the user's mistake, and another browser in its stead would hide it.
 *
 * @param {object} [world] the machine, replaced in tests
 * @param {NodeJS.ProcessEnv} [world.env]
 * @param {NodeJS.Platform} [world.platform]
 * @param {(path: string) => boolean} [world.exists]
 * @param {string | undefined} [world.bundled] where Playwright would keep a browser of its own
 * @returns {string | null}
 */
export function findChromium({
  env = process.env,
  platform = process.platform,
  exists = existsSync,
  bundled,
} = {}) {
  const named = env['FUWUQUAN_CHROMIUM'];
  if (named) return exists(named) ? named : null;
  const paths = candidates(env, platform).concat(bundled ?? []);
  return paths.find((path) => exists(path)) ?? null;
}

/**
 * Installs Debian's Chromium and a Chinese font, where we may: as root, with apt-get, and not when
 * the user named a browser of their own. Answers whether the install ran and ended well.
 *
 * @param {object} [world] the machine, replaced in tests
 * @param {NodeJS.ProcessEnv} [world.env]
 * @param {boolean} [world.isRoot]
 * @param {(path: string) => boolean} [world.exists]
 * @param {typeof runChild} [world.run]
 * @returns {Promise<boolean>}
 */
export async function installChromium({
  env = process.env,
  isRoot = process.getuid?.() === 0,
  exists = existsSync,
  run = runChild,
} = {}) {
  if (env['FUWUQUAN_CHROMIUM'] || !isRoot || !exists('/usr/bin/apt-get')) return false;
  process.stderr.write('chromium: none found, installing it with apt-get\n');
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  const packages = ['chromium', 'fonts-noto-cjk'];
  if ((await run('apt-get', ['update', '-q'], quiet)) !== 0) return false;
  const install = ['install', '-q', '-y', '--no-install-recommends', ...packages];
  return (await run('apt-get', install, quiet)) === 0;
}
