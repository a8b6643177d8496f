import { LEVELS } from '../gazetteer/level.ts';
import type { Standard, Standards } from './standard.ts';

/** Nobody walks longer than this to a station, minutes: beyond, no time is given. */
const LONGEST_WALK = 90;

/** The standard by which a region counts walking: that of the lowest level that has one. */
export function walkStandard(standards: Standards): Standard | null {
  const walks = LEVELS.map((level) => standards[level]).filter((each) => each?.mode === 'walk');
  return walks[walks.length - 1] ?? null;
}

/**
 * Minutes on foot over a straight-line distance, by the detour factor and speed of a standard: an estimate,
 * whole minutes, at least 1. Null when it would be longer than anybody walks.
 */
export function walkMinutes(distanceM: number, standard: Standard): number | null {
  const km = (distanceM / 1000) * standard.detour_factor;
  const minutes = Math.max(1, Math.round((km / standard.speed_kmh) * 60));
  return minutes > LONGEST_WALK ? null : minutes;
}
