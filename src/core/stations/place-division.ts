import { ancestorCodes, type DivisionCode } from '../gazetteer/division-code.ts';
import type { Division } from '../gazetteer/division.ts';
import type { Place } from './place.ts';
import type { Station } from './station.ts';

/** The division whose point an approximate place stands at: 双凤桥街道 for the villages put there. */
export function placeDivision(
  place: Place,
  stations: readonly Station[],
  divisions: ReadonlyMap<DivisionCode, Division>,
): Division | null {
  const code = stations[place.rows[0] ?? -1]?.division_code;
  if (code === undefined) return null;
  for (const each of [code, ...ancestorCodes(code)]) {
    const division = divisions.get(each);
    if (division?.level === place.pointLevel) return division;
  }
  return null;
}
