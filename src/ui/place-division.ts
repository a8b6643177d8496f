import { ancestorCodes, type DivisionCode } from '../core/gazetteer/division-code.ts';
import type { Division } from '../core/gazetteer/division.ts';
import type { Place } from '../core/stations/place.ts';
import type { Station } from '../core/stations/station.ts';

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
