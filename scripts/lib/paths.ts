import { fileURLToPath } from 'node:url';
import { dirname, join, relative, sep } from 'node:path';

/** Top of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What people keep: `site.json` and `regions/`; `--data` names another. */
export const DATA_DIR = join(ROOT, 'data');
/** What the build writes and the browser reads. */
export const ARTIFACTS_DIR = join(ROOT, 'public', 'data');

/** A path as messages and manifests name it: from the top of the project, with forward slashes. */
export function shown(path: string): string {
  const short = relative(ROOT, path);
  return (short.startsWith('..') ? path : short).split(sep).join('/');
}
