import { LEVELS } from '../gazetteer/level.ts';
import type { Standard, Standards } from './standard.ts';

/** The same standard for every level, without classes. */
export function standardForAll(standard: Standard): Standards {
  return Object.fromEntries(LEVELS.map((level) => [level, standard])) as unknown as Standards;
}
