import { guarded } from './cell-guard.ts';

const QUOTED = /[",\r\n]|^\s|\s$/;

/** One line of CSV with its LF; no cell runs as a formula (see `cell-guard.ts`). */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = guarded(value);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
