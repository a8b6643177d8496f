import { answerTable } from '../../src/core/list/answer-table.ts';
import type { AnswerCells } from '../../src/core/list/answer-columns.ts';
import { csvLine } from '../../src/core/list/csv-line.ts';
import type { StationTable } from '../../src/core/list/list-row.ts';
import { answerWorkbook } from './list/answer-workbook.ts';
import { writeAtomic } from './write-atomic.ts';

export interface AnswerFiles {
  /** `<name>.geocoded.csv`. */
  readonly csv: string;
  /** `<name>.geocoded.xlsx`, when asked for. */
  readonly xlsx?: string;
  /** Puts a byte order mark before the CSV: Excel takes a file without for GB18030. */
  readonly withBom?: boolean;
}

/** Lines that are encoded at once: one text of all would pass what a string can hold. */
const LINES = 10_000;

/** Writes a list with its answers, one for each row in the order of the rows. */
export function writeAnswers(
  table: StationTable,
  answers: readonly AnswerCells[],
  { csv, xlsx, withBom = false }: AnswerFiles,
): void {
  const answered = answerTable(table, answers);
  const chunks = [Buffer.from(`${withBom ? '\ufeff' : ''}${csvLine(answered.columns)}`)];
  for (let from = 0; from < answered.rows.length; from += LINES) {
    const lines = answered.rows.slice(from, from + LINES).map((row) => csvLine(row.cells));
    chunks.push(Buffer.from(lines.join('')));
  }
  writeAtomic(csv, Buffer.concat(chunks));
  if (xlsx !== undefined) writeAtomic(xlsx, answerWorkbook(answered));
}
