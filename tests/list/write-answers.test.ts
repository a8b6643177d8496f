import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readList } from '../../scripts/lib/read-list.ts';
import { writeAnswers } from '../../scripts/lib/write-answers.ts';
import { ANSWER_COLUMNS, type AnswerCells } from '../../src/core/list/answer-columns.ts';
import { guarded, unguarded } from '../../src/core/list/cell-guard.ts';
import { csvLine } from '../../src/core/list/csv-line.ts';
import type { StationTable } from '../../src/core/list/list-row.ts';
import { messyWorkbook } from './messy-list.ts';
import { temporaryFile } from './temporary-file.ts';

const LIST = readList(temporaryFile('list.xlsx', messyWorkbook()), {}, 'list.xlsx');
const ANSWERS: AnswerCells[] = LIST.rows.map((row, at) => ({
  lng: 106.5 + at / 100,
  lat: 29.5,
  division_code: '500112001001',
  match_level: 'village',
  point_level: 'village',
  uncertainty_m: 800,
  score: 0.9,
  score_next: null,
  candidates: '',
  changes: `=${row.line}`,
  review_status: 'ok',
}));

function written(
  table: StationTable,
  answers: readonly AnswerCells[],
  withBom = false,
): { csv: Buffer; xlsx: Buffer } {
  const files = { csv: temporaryFile('out.csv'), xlsx: temporaryFile('out.xlsx') };
  writeAnswers(table, answers, { ...files, withBom });
  return { csv: readFileSync(files.csv), xlsx: readFileSync(files.xlsx) };
}

const rowsOf = (csv: Buffer): string[][] => parse(csv, { bom: true }) as string[][];

describe('the answer as CSV', () => {
  const { csv } = written(LIST, ANSWERS);
  const [header = [], ...rows] = rowsOf(csv);

  test('has every column and row of the list in their order, then the answer, then the sheet', () => {
    expect(header).toEqual([...LIST.columns, ...ANSWER_COLUMNS, 'sheet']);
    expect(rows.map((row) => row.slice(0, 8))).toEqual(
      LIST.rows.map((row) => row.cells.slice(0, 8)),
    );
    expect(rows.map((row) => row.at(-1))).toEqual(LIST.rows.map((row) => row.sheet));
    expect(rows[1]?.slice(9, 15)).toEqual([
      '106.51',
      '29.5',
      '500112001001',
      'village',
      'village',
      '800',
    ]);
  });

  test('has no cell that a spreadsheet would run', () => {
    expect(rows.flat().filter((text) => /^[=+@\t-]/.test(text))).toEqual([]);
    expect(rows[4]?.[8]).toBe("'=1+1");
  });

  test('is UTF-8, with a byte order mark on request, the same bytes every time', () => {
    expect(csv.subarray(0, 3).toString()).toBe('序');
    const again = written(LIST, ANSWERS, true).csv;
    expect(again.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(again.subarray(3)).toEqual(csv);
  });

  test('read again, it is the same list', () => {
    const table = readList(temporaryFile('out.csv'), {}, 'out.csv');
    expect(table.rows.map((row) => row.fields.address)).toEqual(
      LIST.rows.map((row) => row.fields.address),
    );
    // The sheets are gone, and the coordinates of the answer are not the office's.
    expect(table.rows.map((row) => row.given)).toEqual(LIST.rows.map((row) => row.given));
  });
});

describe('the answer as a workbook', () => {
  test('has the sheets of the list, text as text, numbers as numbers, nothing to run', () => {
    const { xlsx } = written(LIST, ANSWERS);
    const book = read(xlsx, { cellNF: true });
    expect(book.SheetNames).toEqual(['渝北区', '北碚区']);
    const sheet = book.Sheets['渝北区'] ?? {};
    const [header = [], ...rows] = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' });
    expect(header).toEqual([...LIST.columns, ...ANSWER_COLUMNS, 'sheet']);
    expect(rows).toHaveLength(4);
    expect(rows[0]?.slice(5, 12)).toEqual([
      '2367812345',
      '106.62712',
      '29.70318',
      '',
      106.5,
      29.5,
      '500112001001',
    ]);
    expect(sheet['L2']).toMatchObject({ t: 's', z: '@' });
    const cells = book.SheetNames.flatMap(
      (name) => Object.values(book.Sheets[name] ?? {}) as { f?: string }[],
    );
    expect(cells.filter((each) => each.f !== undefined)).toEqual([]);
  });

  test('is the same bytes every time', async () => {
    const { xlsx } = written(LIST, ANSWERS);
    // Zip dates count in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(written(LIST, ANSWERS).xlsx.equals(xlsx)).toBe(true);
  });
});

test('columns that the list has already are prefixed', () => {
  const path = temporaryFile('own.csv', 'name,lng,fuwuquan_lng,sheet\n甲,106.5,1,2\n');
  const { csv } = written(readList(path), [{ lng: 1.5 }]);
  const [header = []] = rowsOf(csv);
  expect(header.slice(0, 6)).toEqual([
    'name',
    'lng',
    'fuwuquan_lng',
    'sheet',
    'fuwuquan_fuwuquan_lng',
    'lat',
  ]);
  expect(header).toHaveLength(4 + ANSWER_COLUMNS.length);
});

test('a row without an answer is a bug of ours', () => {
  expect(() => written(LIST, ANSWERS.slice(1))).toThrow('6 rows, but 5 answers');
});

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2+3', "'-2+3"],
  ['-项目', "'-项目"],
  ['\t=1', "'\t=1"],
  ['+86-23-67812345', "'+86-23-67812345"],
  ['＝1+1', "'＝1+1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['\u200b=1', "'\u200b=1"],
  ['\ufeff=1', "'\ufeff=1"],
  ['\u00a0=1', `"'\u00a0=1"`.slice(1, -1)],
  [' =1', "' =1"],
  ["'=1", "''=1"],
  ['-1.5e3', '-1.5e3'],
  ['-106.5', '-106.5'],
  ['500112001001', '500112001001'],
  [' 甲', '" 甲"'],
])('the cell %j is written as %s', (text, expected) => {
  expect(csvLine([text])).toBe(`${expected}\n`);
});

test('what was guarded comes back as it was, and nothing that is written begins like a formula', () => {
  const cell = fc.string({ unit: fc.constantFrom(...`'=+-@＝＋－＠ \t\u200b\ufeff\u00a01.e甲`) });
  fc.assert(
    fc.property(cell, (text) => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).toMatch(/^(?![\s\u200b\ufeff]*[=@＝＋－＠]|[\t\r])/);
    }),
  );
});

test('any cells come back from a line', () => {
  const cell = fc
    .string({ unit: fc.constantFrom(...'a1街 ,"\n\r;') })
    .filter((text) => !text.startsWith('\r'));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      expect(parse(csvLine(cells), { record_delimiter: '\n' })).toEqual([cells]);
    }),
  );
});
