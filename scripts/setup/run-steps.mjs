import { installIfStale } from './install-if-stale.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { requireNode } from './require-node.mjs';
import { runChild } from './run-child.mjs';

/**
 * A Node.js program of ours and its arguments; `--import tsx` first when it is TypeScript.
 *
 * @typedef {readonly string[]} Step
 */

/** The data artifacts of every region that lack or are older than their inputs. @type {Step} */
export const BUILD_DATA = ['--import', 'tsx', 'scripts/cli.ts', 'build', '--stale'];

/** The static site, when its inputs changed since it was built. @type {Step} */
export const BUILD_SITE = ['--import', 'tsx', 'scripts/dist.ts', '--stale'];

/**
 * Runs programs one after the other in the project's folder, and stops at the first that fails.
 * Installs the packages first when need be.
 *
 * @param {readonly Step[]} steps
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} exit code: of the first that failed, else 0
 */
export async function runSteps(steps, env = process.env) {
  requireNode();
  const installed = await installIfStale(PROJECT_ROOT);
  if (installed !== 0) return installed;
  for (const step of steps) {
    const code = await runChild(process.execPath, step, { cwd: PROJECT_ROOT, env });
    if (code !== 0) return code;
  }
  return 0;
}
