import { isWithin, type DivisionCode } from '../gazetteer/division-code.ts';
import type { Division } from '../gazetteer/division.ts';
import { isFunctional } from '../gazetteer/functional.ts';
import { officialName, usualKind } from './official-name.ts';
import type { StationColumn } from './station-row.ts';

/** The cells that a derived station fills; all others stay empty for the office to fill in. */
export type DerivedRow = Partial<Record<StationColumn, string>>;

/**
 * The list that the law promises: one station for every division of the region that is no functional
 * zone, with the official name. It says where stations ought to be, not that they are there: `source` is
 * `derived`, and `source_date` the day of the division list.
 */
export function deriveStations(
  divisions: Iterable<Division>,
  region: DivisionCode,
  divisionDate: string,
): DerivedRow[] {
  const rows: DerivedRow[] = [];
  for (const each of divisions) {
    if (isFunctional(each.code, each.name) || !isWithin(each.code, region)) continue;
    rows.push({
      station_id: each.code,
      name: officialName(each),
      level: each.level,
      kind: usualKind(each.level),
      division_code: each.code,
      source: 'derived',
      source_date: divisionDate,
    });
  }
  return rows;
}
