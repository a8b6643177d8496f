import type { Mending } from './list-row.ts';

/** The mendings of a row as one cell of an answer: `phone area_code 2367812345→023-67812345; …`. */
export function describeMendings(mendings: readonly Mending[]): string {
  return mendings
    .map(({ field, rule, from, to }) => `${field} ${rule} ${from === to ? to : `${from}→${to}`}`)
    .join('; ');
}
