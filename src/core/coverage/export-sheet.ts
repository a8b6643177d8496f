import { csvLine } from '../list/csv-line.ts';

/** A cell that goes out: null for one that is empty. */
export type ExportCell = string | number | null;

/** A column that goes out: its field name, and what it is called for a person. */
export interface ExportColumn {
  readonly field: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** A table that goes out, as CSV or as a sheet of a workbook. */
export interface ExportSheet {
  readonly name: { readonly zh: string; readonly en: string };
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** Excel takes a CSV without it for GB18030. */
const BYTE_ORDER_MARK = '\ufeff';

/** A sheet as CSV: field names for a header, numbers as they are, texts that would run as formulas defused. */
export function exportCsv({ columns, rows }: ExportSheet): string {
  const header = csvLine(columns.map(({ field }) => field));
  const lines = rows.map((row) => csvLine(row.map((cell) => cell ?? '')));
  return BYTE_ORDER_MARK + header + lines.join('');
}
