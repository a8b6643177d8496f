import type { Division } from '../gazetteer/division.ts';
import { parseDivisionCode } from '../gazetteer/division-code.ts';
import { LEVELS } from '../gazetteer/level.ts';
import type { RowMatch } from '../geocode/match-row.ts';
import { plainName, plateRank, plateTail, rankOfCell } from '../stations/plate-rank.ts';
import { STATUSES } from '../stations/station.ts';
import type { ListRow } from './list-row.ts';
import type { StationCells } from './pair-stations.ts';
import { rowStanding, type RowStanding, type StandingGround } from './row-standing.ts';

/** A row with what is known of it so far. */
export interface StandingRow {
  readonly row: ListRow;
  readonly match: RowMatch;
  /** Whether a person has settled it. */
  readonly decided: boolean;
  /** The station that the region has under the row's own id; null for none. */
  readonly known: StationCells | null;
}

/**
 * The standing of every row: {@link rowStanding}, but a row that the region has as it is stays what it is,
 * what a person has decided counts, rows that a filter hides wait unless `withHidden`, and of two
 * rows for one station the second waits.
 */
export function listStandings(
  rows: readonly StandingRow[],
  ground: StandingGround,
  withHidden: boolean,
): RowStanding[] {
  const stations = new Set<string>();
  return rows.map((each) => {
    if (each.row.hidden && !withHidden) return waits('hidden_row');
    const { status = 'normal' } = each.row.fields;
    if (!(STATUSES as readonly string[]).includes(status)) return waits('unknown_status');
    const kept = keptStanding(each, ground);
    if (kept) return kept;
    const own = rowStanding(each.row.fields, each.match, ground);
    const standing = own.reason !== null && each.decided ? decidedStanding(each) : own;
    if (standing.reason !== null) return standing;
    const { name = '' } = each.row.fields;
    // Several places of one division that are in no list differ by their names alone.
    const place =
      standing.level === standing.division.level ? '' : plainName(plateRank(name).place);
    const station = `${standing.division.code} ${standing.level} ${place} ${plateTail(name)}`;
    if (stations.has(station) && !each.decided) return waits('listed_twice');
    stations.add(station);
    return standing;
  });
}

function waits(reason: 'hidden_row' | 'unknown_status' | 'listed_twice' | 'no_name'): RowStanding {
  return { division: null, level: null, reason };
}

/** A row of the region's own list that nobody has changed: it was settled when it was taken in. */
function keptStanding(
  { row, known }: StandingRow,
  { divisionOf }: StandingGround,
): RowStanding | null {
  const { fields } = row;
  if (!known || (known['name'] ?? '').trim() !== fields.name) return null;
  const code = parseDivisionCode(known['division_code'] ?? '');
  const division = code === null ? undefined : divisionOf(code);
  const level = LEVELS.find((each) => each === known['level']);
  const same = code !== null && code === parseDivisionCode(fields.division_code ?? '');
  return division && level && same ? { division, level, reason: null, doubt: null } : null;
}

/** A person has said which division it is; the rank stays that of column or plate. */
function decidedStanding({ row, match }: StandingRow): RowStanding {
  const division: Division | null = match.division;
  if (!division) return { division: null, level: null, reason: 'nothing_recognised' };
  if (!row.fields.name) return waits('no_name');
  const levels = rankOfCell(row.fields.level ?? '') ?? plateRank(row.fields.name).levels;
  const level = levels.includes(division.level) ? division.level : (levels[0] ?? division.level);
  return { division, level, reason: null, doubt: null };
}
