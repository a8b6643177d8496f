import { fileURLToPath } from 'node:url';
import { dirname, join, relative, sep } from 'node:path';

/** Top of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const REGIONS_DIR = join(ROOT, 'data', 'regions');
export const ARTIFACTS_DIR = join(ROOT, 'public', 'data');

/** A path as messages and manifests name it: from the top of the project, with forward slashes. */
export function shown(path: string): string {
  const short = relative(ROOT, path);
  return (short.startsWith('..') ? path : short).split(sep).join('/');
}
