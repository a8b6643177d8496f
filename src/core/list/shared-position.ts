import { ancestorCodes, isWithin, type DivisionCode } from '../gazetteer/division-code.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { distanceM } from '../geo/distance.ts';

/** A row with a position of its own, and what it says of where that is. */
export interface PositionedRow {
  readonly lngLat: LngLat;
  /** The division that the row names; null when that is not known. */
  readonly division_code: DivisionCode | null;
  /** Street and house as written; empty where the row has no more than a division. */
  readonly address: string;
}

/** Coordinates nearer than this are one: it is more than rounding to four decimals moves them. */
export const SAME_POSITION_M = 15;
/** 10⁻⁴ degrees are 11 m or less, so the same position is at most two cells away. */
const CELLS_PER_DEGREE = 10_000;
const REACH = 2;

interface Cluster {
  readonly lngLat: LngLat;
  readonly rows: number[];
}

/**
 * Finds coordinates that cannot be right: one position for rows of several divisions, as when a county's point is
 * pasted down or a geocoder has fallen back. Answers for every row null, or the smallest division that all of them lie
 * in (empty for none). Rows of one division, of a division and those above it (a county's centre and its town's station
 * in one house) and rows with one street address may share a position.
 */
export function sharedPositions(
  rows: readonly (PositionedRow | null)[],
): (DivisionCode | '' | null)[] {
  const doubts = rows.map((): DivisionCode | '' | null => null);
  for (const { rows: at } of clustersOf(rows)) {
    if (at.length < 2) continue;
    const members = at.map((row) => ({ row, ...rows[row]! }));
    const codes = [...new Set(members.map(({ division_code }) => division_code))];
    const apart = codes.filter(
      (code) => code !== null && codes.some((other) => other !== null && !nested(code, other)),
    );
    if (apart.length === 0) continue;
    // By division: its rows' addresses, so that a thousand rows are not held against each other.
    const houses = new Map<DivisionCode, Set<string>>();
    for (const { division_code: code, address } of members) {
      if (code === null) continue;
      houses.set(code, (houses.get(code) ?? new Set()).add(plainHouse(address)));
    }
    const common = commonCode(apart.filter((code) => code !== null));
    for (const { row, division_code: code, address } of members) {
      if (code === null || !apart.includes(code)) continue;
      const strangers = [...houses].filter(([other]) => !nested(code, other));
      const house = plainHouse(address);
      const shares = strangers.every(([, those]) =>
        [...those].every((each) => sameHouse(house, each)),
      );
      if (!shares) doubts[row] = common;
    }
  }
  return doubts;
}

function nested(a: DivisionCode, b: DivisionCode): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function commonCode(codes: readonly DivisionCode[]): DivisionCode | '' {
  const [first = '', ...others] = codes;
  const above = [first, ...ancestorCodes(first)];
  return above.find((code) => others.every((each) => isWithin(each, code))) ?? '';
}

/** A house without blanks, floors and rooms: 义学路58号一楼 is 义学路58号. */
function plainHouse(address: string): string {
  return address
    .normalize('NFKC')
    .replace(/\s|\(.*?\)/g, '')
    .replace(/[\d一二三四五六七八九十]+(楼|层|室)$/, '');
}

/** One may have the divisions before it that the other leaves out. */
function sameHouse(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a));
}

function clustersOf(rows: readonly (PositionedRow | null)[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byCell = new Map<string, Cluster[]>();
  for (const [row, each] of rows.entries()) {
    if (!each) continue;
    const { lngLat } = each;
    const [x, y] = lngLat.map((degrees) => Math.floor(degrees * CELLS_PER_DEGREE)) as [
      number,
      number,
    ];
    const own = nearCluster(byCell, x, y, lngLat);
    if (own) {
      own.rows.push(row);
      continue;
    }
    const cluster = { lngLat, rows: [row] };
    clusters.push(cluster);
    const cell = byCell.get(`${x},${y}`);
    if (cell) cell.push(cluster);
    else byCell.set(`${x},${y}`, [cluster]);
  }
  return clusters;
}

function nearCluster(
  byCell: ReadonlyMap<string, readonly Cluster[]>,
  x: number,
  y: number,
  lngLat: LngLat,
): Cluster | null {
  for (let dx = -REACH; dx <= REACH; dx += 1) {
    for (let dy = -REACH; dy <= REACH; dy += 1) {
      const found = byCell
        .get(`${x + dx},${y + dy}`)
        ?.find((each) => distanceM(each.lngLat, lngLat) <= SAME_POSITION_M);
      if (found) return found;
    }
  }
  return null;
}
