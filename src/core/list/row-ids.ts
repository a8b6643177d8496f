import type { ListRow } from './list-row.ts';
import type { RowStanding } from './row-standing.ts';

/** What an id may look like. */
const ID = /^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/;
/** What makes a row another row: its texts, not its place in the list. */
const TELLING = [
  'name',
  'level',
  'division_code',
  'province',
  'city',
  'county',
  'town',
  'village',
  'address',
] as const;

/**
 * An id for every row, unique in the list and the same at every run, in whatever order the rows stand: the
 * one `given` for it, else the code of the division that keeps the station, else one made of the row's
 * texts (`r1k3f9x0a`). Of several rows without an id in one division, that with the shortest name has the
 * code and the others the code with a mark of their texts; `taken` ids are used for no row but the given.
 */
export function rowIds(
  rows: readonly ListRow[],
  standings: readonly RowStanding[],
  given: readonly (string | null)[],
  taken: ReadonlySet<string> = new Set(),
): string[] {
  const ids = new Array<string>(rows.length).fill('');
  const used = new Set(taken);
  const usedBy = new Set<string>();
  for (const [at, id] of given.entries()) {
    if (id === null || !ID.test(id) || usedBy.has(id)) continue;
    ids[at] = id;
    usedBy.add(id);
    used.add(id);
  }
  const open = [...rows.keys()].filter((at) => ids[at] === '');
  const texts = new Map(open.map((at) => [at, textOf(rows[at])]));
  const nameOf = (at: number): string => rows[at]?.fields.name ?? '';
  open.sort(
    (a, b) =>
      nameOf(a).length - nameOf(b).length ||
      compare(texts.get(a) ?? '', texts.get(b) ?? '') ||
      a - b,
  );
  for (const at of open) {
    const { division, level } = standings[at] ?? {};
    const mark = hash(texts.get(at) ?? '');
    const own = division && division.level === level && !used.has(division.code);
    const base = own ? division.code : division ? `${division.code}-${mark}` : `r${mark}`;
    let id = base;
    for (let second = 2; used.has(id); second += 1) id = `${base}-${second}`;
    used.add(id);
    ids[at] = id;
  }
  return ids;
}

function textOf(row: ListRow | undefined): string {
  return TELLING.map((field) => (row?.fields[field] ?? '').replace(/\s/g, '')).join('|');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** FNV-1a of 32 bits (offset basis and prime as published by its authors), base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value.toString(36);
}
