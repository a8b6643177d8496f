import type { LngLat } from '../geo/lng-lat.ts';
import type { Issue } from '../issue.ts';
import type { ListField } from './list-field.ts';

/** Datums that a list may be written in. */
export type SourceCrs = 'wgs84' | 'gcj02' | 'bd09';

/** One thing done to a cell so that it could be understood. `field` is the column's header when the column was not recognised. */
export interface Mending {
  readonly field: string;
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** A row of data: what the office wrote, and what was understood of it. */
export interface ListRow {
  readonly sheet: string;
  readonly line: number;
  /** As written, one per column of the table; merged and mended values are only in `fields`. */
  readonly cells: readonly string[];
  readonly fields: Readonly<Partial<Record<ListField, string>>>;
  readonly mendings: readonly Mending[];
  /** The coordinates as written, in the order lng, lat, datum not yet settled; null without. */
  readonly given: LngLat | null;
  /** WGS 84; null without coordinates or until their datum is settled. */
  readonly position: LngLat | null;
  /**
   * Datum of `given`; `unsure` when nothing tells it and `position` is read as WGS 84; empty without coordinates or
   * until it is settled.
   */
  readonly source_crs: SourceCrs | 'unsure' | '';
  /** Whether a filter, or a person, hides the row in its workbook. */
  readonly hidden?: boolean;
}

/** A row that is not data, and why it was left out. */
export interface DroppedRow {
  readonly sheet: string;
  readonly line: number;
  readonly reason: 'title' | 'header' | 'repeated_header' | 'total' | 'remark' | 'blank';
  readonly text: string;
}

/** A sheet that was not read, and why. */
export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: 'hidden' | 'empty' | 'no_header' | 'counts';
}

/** A list after the door: every row of data in its order, nothing placed yet. */
export interface StationTable {
  /** As messages name the file. */
  readonly file: string;
  /** What the file turned out to be, for people: `CSV (GB18030, ",")`. */
  readonly format: string;
  /** The headers as written, made unique; those of several sheets united. */
  readonly columns: readonly string[];
  /** Which columns were recognised, by sheet. */
  readonly recognised: readonly {
    readonly sheet: string;
    readonly column: string;
    readonly field: ListField;
  }[];
  readonly sheets: readonly string[];
  /** The day that the list itself says it speaks of, YYYY-MM-DD; null when it says none, or several. */
  readonly sourceDate: string | null;
  readonly skipped: readonly SkippedSheet[];
  readonly rows: readonly ListRow[];
  readonly dropped: readonly DroppedRow[];
  readonly issues: readonly Issue[];
}
