import { ANSWER_COLUMNS, type AnswerCells, type AnswerColumn } from './answer-columns.ts';
import type { ListRow, StationTable } from './list-row.ts';

/** A list with its answers: every input row in its order, every input column before the answer's. */
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
}

/** A row of an answer; numbers stay numbers, everything the list held is text. */
export interface AnswerRow {
  readonly sheet: string;
  readonly cells: readonly (string | number)[];
}

/** What an answer column is called when the list has a column of that name already. */
const PREFIX = 'fuwuquan_';

/**
 * Puts the answers beside the rows that they answer, in the same order. A column whose name the list has
 * taken is prefixed (`fuwuquan_lng`); of a list of several sheets the last column says which. Throws when
 * rows and answers are not equally many: that is our own bug.
 */
export function answerTable(table: StationTable, answers: readonly AnswerCells[]): AnswerTable {
  if (answers.length !== table.rows.length) {
    throw new Error(`${table.rows.length} rows, but ${answers.length} answers: each row needs one`);
  }
  const taken = new Set(table.columns);
  const free = (column: string): string => {
    let name = column;
    while (taken.has(name)) name = PREFIX + name;
    taken.add(name);
    return name;
  };
  const added = ANSWER_COLUMNS.map(free);
  const several = table.sheets.length > 1;
  const rows = table.rows.map((row, at) => answerRow(row, answers[at] ?? {}, several));
  return { columns: [...table.columns, ...added, ...(several ? [free('sheet')] : [])], rows };
}

function answerRow(row: ListRow, answer: AnswerCells, several: boolean): AnswerRow {
  const cellOf = (column: AnswerColumn): string | number => answer[column] ?? '';
  const cells = [...row.cells, ...ANSWER_COLUMNS.map(cellOf), ...(several ? [row.sheet] : [])];
  return { sheet: row.sheet, cells };
}
