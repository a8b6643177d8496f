import type { RowMatch } from '../geocode/match-row.ts';

/**
 * An id for every row, unique in the list and the same at every run: the list's own, else the code of
 * the division that the row is sure of (`…-2` for a second station there), else the row's number.
 */
export function rowIds(own: readonly string[], matches: readonly RowMatch[]): string[] {
  const used = new Set<string>();
  return matches.map(({ division, status }, at) => {
    const given = own[at]?.trim() ?? '';
    const sure = status === 'ok' && division ? division.code : '';
    const base = /^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/.test(given) ? given : sure || `r${at + 1}`;
    let id = base;
    for (let second = 2; used.has(id); second += 1) id = `${base}-${second}`;
    used.add(id);
    return id;
  });
}
