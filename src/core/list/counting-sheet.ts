import type { Header } from './find-header.ts';
import type { ListField } from './list-field.ts';
import type { SheetRow } from './sheet.ts';

/** What a cell of a counting sheet holds: a number with or without its unit, or nothing. */
const COUNT = /^(约|共)?[\d,，]+(\.\d+)?\s*(万)?(个|家|所|处|人|名|户|村|站|座|%|％)?$/;
const NOTHING = /^[\s\-—–/\\无]*$/;
/** Columns that say where a single station is. */
const OWN: readonly ListField[] = ['address', 'lng', 'lnglat', 'phone', 'division_code'];
const COUNTING_HEADER = /数|量|合计|总计|小计|个|比例|比率|率$|占比/;

/**
 * Whether a sheet counts stations a division instead of naming them: its column of names holds numbers only;
 * or it has no such column, says nothing of a single place, and counts in others.
 */
export function isCountingSheet(header: Header, data: readonly SheetRow[]): boolean {
  const texts = (column: number | undefined): string[] =>
    column === undefined
      ? []
      : data
          .map(({ cells }) => (cells[column] ?? '').normalize('NFKC').trim())
          .filter((text) => !NOTHING.test(text));
  const counts = (column: number): boolean => {
    const all = texts(column);
    return all.length > 0 && all.every((text) => COUNT.test(text));
  };
  const name = header.column_of.get('name');
  const names = texts(name);
  if (names.some((text) => !COUNT.test(text))) return false;
  if (OWN.some((field) => texts(header.column_of.get(field)).some((text) => !COUNT.test(text)))) {
    return false;
  }
  if (name !== undefined && names.length > 0) return true;
  return header.plain.some((text, column) => COUNTING_HEADER.test(text) && counts(column));
}
