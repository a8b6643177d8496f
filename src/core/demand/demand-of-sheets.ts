import type { SheetRow } from '../list/sheet.ts';
import { findDemandColumns } from './demand-columns.ts';
import type { DemandContext, DemandResult } from './demand-context.ts';
import { demandOfRows } from './demand-of-rows.ts';
import { demandTexts } from './demand-texts.ts';

/** A visible sheet of a workbook. */
export interface DemandSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** Reads demand from the sheet of a workbook whose header names most fields; the first of equals. */
export function demandOfSheets(
  sheets: readonly DemandSheet[],
  name: string,
  context: DemandContext,
): DemandResult {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  const named = filled.map((sheet) => findDemandColumns(sheet.rows)?.column_of.size ?? 0);
  const best = filled[named.indexOf(Math.max(...named))];
  const notes = best && filled.length > 1 ? [demandTexts(context.lang).otherSheets(best.name)] : [];
  return demandOfRows(best?.rows ?? [], name, context, notes);
}
