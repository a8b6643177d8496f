import { read, type ParsingOptions } from '@e965/xlsx';
import type { DemandContext, DemandResult } from '../core/demand/demand-context.ts';
import { DemandIssues } from '../core/demand/demand-issues.ts';
import { MAX_DEMAND_ROWS } from '../core/demand/demand-of-rows.ts';
import { demandOfSheets, type DemandSheet } from '../core/demand/demand-of-sheets.ts';
import { demandTexts } from '../core/demand/demand-texts.ts';
import type { Fault } from '../core/demand/fault.ts';
import { workbookRows } from '../core/demand/workbook-rows.ts';
import { zipPromise } from '../core/demand/zip-promise.ts';

/** Unpacked, all parts together: a worker has that much memory. */
const MAX_UNPACKED_BYTES = 300_000_000;

/** Which rows are hidden is known only with the styles, which cost memory: not read of larger workbooks. */
const MAX_STYLED_BYTES = 10_000_000;

/** Formulas are never evaluated; of the numbers only the stored values are taken. */
const OPTIONS: ParsingOptions = {
  type: 'array',
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  bookVBA: false,
  sheetRows: MAX_DEMAND_ROWS + 100,
};

/** Reads demand from an .xlsx: its visible sheets, none of its formulas. */
export function readDemandWorkbook(
  bytes: Uint8Array,
  name: string,
  context: DemandContext,
): DemandResult {
  const texts = demandTexts(context.lang);
  const refuse = (fault: Fault): DemandResult => DemandIssues.refuse(name, context.lang, fault);
  const promised = zipPromise(bytes);
  if (promised === null) return refuse(texts.brokenWorkbook('zip'));
  if (promised > MAX_UNPACKED_BYTES) return refuse(texts.unpacksTo(promised / 1e6));
  let sheets: DemandSheet[];
  try {
    const cellStyles = bytes.length <= MAX_STYLED_BYTES;
    const book = read(bytes, { ...OPTIONS, cellStyles });
    sheets = book.SheetNames.flatMap((sheet, at): DemandSheet[] => {
      if ((book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0) return [];
      const { '!data': grid = [], '!rows': looks } = book.Sheets[sheet] ?? {};
      return [{ name: sheet, rows: workbookRows(grid, looks) }];
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(reason)) return refuse(texts.locked);
    return refuse(texts.brokenWorkbook(reason.slice(0, 100)));
  }
  return demandOfSheets(sheets, name, context);
}
