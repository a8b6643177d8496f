import { levelOfCode, parseDivisionCode } from '../gazetteer/division-code.ts';
import { plainName, plateTail } from '../stations/plate-rank.ts';

/** A station's cells by column, as `stations.csv` or another list holds them. */
export type StationCells = Readonly<Record<string, string | undefined>>;

/**
 * Finds which stations of two lists are the same: for each of `next` the index into `old`, or null for a new
 * one. By id first, then by division and name (however it is written), then the only one of its rank
 * left in the division, then the same name or address elsewhere in the county when only one on either side
 * has it. A station is paired once.
 */
export function pairStations(
  old: readonly StationCells[],
  next: readonly StationCells[],
): (number | null)[] {
  const pairs = next.map((): number | null => null);
  const open = new Set(old.keys());
  for (const keyOf of KEYS) {
    const byKey = group(old, [...open], keyOf);
    const mine = group(
      next,
      [...next.keys()].filter((at) => pairs[at] === null),
      keyOf,
    );
    for (const [key, [at, ...others]] of mine) {
      const [partner, ...more] = byKey.get(key) ?? [];
      if (at === undefined || partner === undefined) continue;
      if (others.length > 0 || more.length > 0) continue;
      pairs[at] = partner;
      open.delete(partner);
    }
  }
  return pairs;
}

type Key = (cells: StationCells) => string;

const text = (cells: StationCells, field: string): string => (cells[field] ?? '').trim();
const county = (cells: StationCells): string => text(cells, 'division_code').slice(0, 6);
/** The division when the station is its own; several stations may be put under a larger one. */
const ownDivision = (cells: StationCells): string => {
  const code = parseDivisionCode(text(cells, 'division_code'));
  return code !== null && levelOfCode(code) === text(cells, 'level') ? code : '';
};
const joined = (...parts: string[]): string => (parts.includes('') ? '' : parts.join('|'));

/** The surest first; an empty key pairs nothing. */
const KEYS: readonly Key[] = [
  (cells) => text(cells, 'station_id'),
  (cells) => joined(text(cells, 'division_code'), plainName(text(cells, 'name'))),
  (cells) => joined(ownDivision(cells), `=${plateTail(text(cells, 'name'))}`),
  ownDivision,
  (cells) => joined(county(cells), text(cells, 'level'), plainName(text(cells, 'name'))),
  (cells) =>
    joined(
      text(cells, 'division_code').slice(0, 9),
      text(cells, 'level'),
      plainName(text(cells, 'address')),
    ),
];

function group(
  stations: readonly StationCells[],
  at: readonly number[],
  keyOf: Key,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const each of at) {
    const key = keyOf(stations[each] ?? {});
    if (key === '') continue;
    const same = groups.get(key);
    if (same) same.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
