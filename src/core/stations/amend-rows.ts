import type { Issue } from '../issue.ts';
import { issueAt, REVIEW_COLUMN, STATION_COLUMNS, type TableRow } from './station-row.ts';

/** Columns whose cells are lists: an addition joins them instead of replacing. */
const LIST_COLUMNS: ReadonlySet<string> = new Set(['services', 'badges', 'serves', 'source']);

/** What an override may replace. */
const OVERRIDABLE: readonly string[] = [...STATION_COLUMNS.slice(1), REVIEW_COLUMN];

/** A row of the list and whether people added it to what was derived. */
export interface AmendedRow {
  readonly row: TableRow;
  readonly extra: boolean;
}

/**
 * Puts together the rows of a list with what people add and correct:
 *
 * - `extras` (`stations.extra.csv`): a row with a known `station_id` fills and extends that station, cell
 *   by cell (badges, services and sources are joined); any other row is a station of its own.
 * - `overrides` (`overrides.csv`: station_id, field, value, note): replaces one cell. An override of a
 *   station that no list holds is a warning, since a list may have lost it.
 *
 * A changed cell keeps the line of the list's row, so messages about it name the list; each override
 * is itself checked for its field. Duplicate ids in one file are errors naming both lines.
 */
export function amendRows(
  list: readonly TableRow[],
  extras: readonly TableRow[],
  overrides: readonly TableRow[],
): { rows: AmendedRow[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const rows: AmendedRow[] = [];
  const numberOf = new Map<string, number>();
  const add = (row: TableRow, extra: boolean): void => {
    const id = (row.cells['station_id'] ?? '').trim();
    const earlier = rows[numberOf.get(id) ?? -1];
    if (earlier) {
      const message = `is used already in ${earlier.row.file}, line ${earlier.row.line}`;
      issues.push(
        issueAt(row, 'error', 'station_id', message, 'Give every station an id of its own.'),
      );
      return;
    }
    numberOf.set(id, rows.length);
    rows.push({ row, extra });
  };
  const replace = (number: number, cells: TableRow['cells']): void => {
    const old = rows[number];
    if (old) rows[number] = { ...old, row: { ...old.row, cells } };
  };

  for (const row of list) add(row, false);
  const inList = new Set(numberOf.keys());
  for (const row of extras) {
    const number = numberOf.get((row.cells['station_id'] ?? '').trim());
    const id = (row.cells['station_id'] ?? '').trim();
    if (number === undefined || !inList.has(id)) add(row, true);
    else replace(number, extend(rows[number]?.row.cells ?? {}, row.cells));
  }
  for (const row of overrides) {
    const id = (row.cells['station_id'] ?? '').trim();
    const field = (row.cells['field'] ?? '').trim();
    const number = numberOf.get(id);
    if (!OVERRIDABLE.includes(field)) {
      const remedy = `Write one of ${OVERRIDABLE.join(', ')}.`;
      issues.push(issueAt(row, 'error', 'field', 'is not a field of a station', remedy));
    } else if (number === undefined) {
      const remedy = 'Delete the line, or give the id the station has now.';
      issues.push(issueAt(row, 'warning', 'station_id', 'is in no list', remedy));
    } else {
      replace(number, { ...rows[number]?.row.cells, [field]: row.cells['value'] ?? '' });
    }
  }
  return { rows, issues };
}

function extend(cells: TableRow['cells'], more: TableRow['cells']): TableRow['cells'] {
  const result: Record<string, string | undefined> = { ...cells };
  for (const [field, value] of Object.entries(more)) {
    // The day stays that of the list: an article about a title does not make the list older.
    if (value === undefined || value.trim() === '' || field === 'source_date') continue;
    const old = cells[field];
    result[field] = LIST_COLUMNS.has(field) && old ? `${old};${value}` : value;
  }
  return result;
}
