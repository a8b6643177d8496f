import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';

/** One point a division: the most precise; of equally precise ones the first given. */
export function mergePoints(...lists: readonly (readonly NamedPoint[])[]): NamedPoint[] {
  const best = new Map<DivisionCode, NamedPoint>();
  for (const point of lists.flat()) {
    const known = best.get(point.code);
    if (!known || point.uncertaintyM < known.uncertaintyM) best.set(point.code, point);
  }
  return [...best.values()];
}
