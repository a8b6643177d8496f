/** A row as the file holds it; `line` counts from 1 as a spreadsheet or an editor shows it. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether the workbook hides the row, by a filter or by hand. */
  readonly hidden?: boolean;
}

/** A merged range: lines as in {@link SheetRow}, columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How a cell's text came about when it is not what the file holds literally. */
export interface CellOrigin {
  /** `formula`: the value stored with a formula. `excel_date`: a serial number shown as a day. */
  readonly rule: 'formula' | 'excel_date';
  readonly from: string;
}

/** A sheet of a workbook, or the only one of a text file: text cells, nothing understood yet. */
export interface Sheet {
  /** Empty for files that have no sheets. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
  /** By {@link cellKey}; most cells have none. */
  readonly origins: ReadonlyMap<string, CellOrigin>;
  /** True when the first row is known to be the header, as for the properties of GeoJSON. */
  readonly headed: boolean;
}

/** Key of a cell in {@link Sheet.origins}. */
export function cellKey(line: number, column: number): string {
  return `${line}:${column}`;
}
