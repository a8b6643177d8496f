import type { Standard, Standards } from '../core/coverage/standard.ts';

/** Levels whose stations may be held to standards of their own in towns and in the country. */
export type ClassedLevel = 'town' | 'village';

/** Whether a level has standards by class. */
export function isSplit(standards: Standards, level: ClassedLevel): boolean {
  return standards[`${level}_urban`] !== undefined || standards[`${level}_rural`] !== undefined;
}

/** Standards in which a level has a standard for each class, at first the same; or one again, the rural. */
export function splitClass(standards: Standards, level: ClassedLevel, apart: boolean): Standards {
  const own: Standard = standards[`${level}_rural`] ?? standards[level];
  const rest = Object.fromEntries(
    Object.entries(standards).filter(([key]) => !key.startsWith(`${level}_`)),
  ) as unknown as Standards;
  return apart
    ? { ...standards, [`${level}_urban`]: standards[level], [`${level}_rural`]: own }
    : { ...rest, [level]: own };
}
