import { read as readBook, utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { answerWorkbook } from '../../scripts/lib/list/answer-workbook.ts';
import { checkParts, MAX_CELLS } from '../../scripts/lib/list/check-parts.ts';
import { readList } from '../../scripts/lib/read-list.ts';
import { answerTable } from '../../src/core/list/answer-table.ts';
import type { StationTable } from '../../src/core/list/list-row.ts';
import { gb18030Bytes } from '../list/gb18030-bytes.ts';
import { temporaryFile } from '../list/temporary-file.ts';

/** A reader that is quadratic in the size of these inputs takes minutes; a busy machine is ten times slower. */
const MOST_CPU_S = 10;

function read(name: string, contents: string | Uint8Array): StationTable {
  return readList(temporaryFile(name, contents), {}, name);
}

function workbook(sheets: Readonly<Record<string, WorkSheet>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('slow texts end soon', () => {
  test.each<[string, string, RegExp]>([
    ['four million quotes', '"'.repeat(4_000_000), /:2: column 1 has 3999998 characters/],
    ['quotes in quotes', '"a""b",'.repeat(500_000), /:2: has more than 200 columns/],
    ['one line of commas', ','.repeat(5_000_000), /:2: has more than 200 columns/],
    ['one long cell', `甲,${'x'.repeat(5_000_000)}`, /:2: column 2 has 5000000 characters/],
  ])('%s', (_, text, message) => {
    const file = temporaryFile('slow.csv', `名称,地址\n${text}`);
    const taken = cpuSeconds(() => expect(() => readList(file, {}, 'slow.csv')).toThrow(message));
    expect(taken).toBeLessThan(MOST_CPU_S);
  });

  test('a list of honest size is read whole, quotes and all', () => {
    const line = '"水洛镇""东街""服务站","中街, 1号"\n';
    const table = read('whole.csv', `名称,地址\n${line.repeat(5_000)}`);
    expect(table.rows).toHaveLength(5_000);
    expect(table.rows[4_999]?.fields).toEqual({
      name: '水洛镇"东街"服务站',
      address: '中街, 1号',
    });
  });
});

describe('slow workbooks end soon', () => {
  test('ranges over each other in every column', () => {
    const wide = Array.from({ length: 200 }, (_, at) => `栏${at}`);
    const rows = Array.from({ length: 3000 }, (_, at) => [`站${at}`]);
    const sheet = utils.aoa_to_sheet([
      ['名称', '区县', ...wide.slice(2)],
      ['站', '渝北区', ...wide.slice(2)],
      ...rows,
    ]);
    sheet['!merges'] = Array.from({ length: 30_000 }, (_, at) => {
      return { s: { r: 1 + (at % 7), c: at % 200 }, e: { r: 3001, c: 199 } };
    });
    const bytes = workbook({ 表: sheet });
    let table: StationTable | null = null;
    expect(cpuSeconds(() => (table = read('merges.xlsx', bytes)))).toBeLessThan(MOST_CPU_S);
    expect(table!.rows.at(-1)?.fields).toEqual({ name: '站2999', county: '渝北区' });
  });

  const part = (body: string, times: number): { name: string; content: Buffer }[] => [
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(`<sheetData>${body.repeat(times)}`) },
  ];
  test.each<[string, string, number, RegExp]>([
    ['cells with a prefix', '<x:c/>', MAX_CELLS + 1, /more than 2000000 cells/],
    ['empty rows', '<row/>', 1_000_001, /more than 1000000 rows/],
    ['array formulas', '<c><f t="array" ref="A1"/></c>', 1001, /more than 1000 array formulas/],
    ['a formula', `<f>${'A1+'.repeat(20_000)}</f>`, 1, /more than 50000 bytes in a formula/],
  ])('too many %s', (_, body, times, message) => {
    expect(() => checkParts(part(body, times), 'list.xlsx')).toThrow(message);
  });

  test('columns, styles and closing tags are no cells', () => {
    const parts = part('<col/><cols/><cellXfs/></c></row>', 10_000);
    expect(() => checkParts(parts, 'list.xlsx')).not.toThrow();
  });
});

describe('a control character in a text is named with its line', () => {
  const text = '名称,地址\n水洛镇服务站,中街1号\n南湖镇服务站,北街2\0号\n朱店镇服务站,西街3号\n';

  test.each<[string, string | Uint8Array]>([
    ['UTF-8', text],
    ['UTF-8 with BOM', `\ufeff${text}`],
    ['GB18030', gb18030Bytes(text)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['lines that end with CR LF', text.replaceAll('\n', '\r\n')],
    ['lines that end with CR', text.replaceAll('\n', '\r')],
    ['one at an even place', text.replace('2\0', '22\0')],
  ])('NUL, %s', (_, contents) => {
    expect(() => read('list.csv', contents)).toThrow(
      /^list\.csv:3: holds a NUL character \(0x00\), /,
    );
  });

  test('others, and how many', () => {
    expect(() => read('list.csv', text.replace('\0', '\x01').replace('3号', '\x1f'))).toThrow(
      /^list\.csv:3: holds a control character \(0x01\), and 1 more below/,
    );
  });

  test('far down in a long list', () => {
    const long = `名称,地址\n${'甲站,中街1号\n'.repeat(20_000)}乙\0站,2号\n`;
    expect(() => read('list.csv', long)).toThrow(/^list\.csv:20002: holds a NUL/);
  });
});

describe('sheets of an answer have names that Excel takes', () => {
  test.each<[string, string[], string[]]>([
    ['signs', ['村/社区', 'a\\b?c*d[e]f:g'], ['村_社区', 'a_b_c_d_e_f_g']],
    [
      'alike after that',
      ['村/社区', '村?社区', '村_社区'],
      ['村_社区', '村_社区 (2)', '村_社区 (3)'],
    ],
    ['letter case', ['Sheet', 'SHEET'], ['Sheet', 'SHEET (2)']],
    [
      'length',
      ['街'.repeat(40), `${'街'.repeat(31)}道`],
      ['街'.repeat(31), `${'街'.repeat(27)} (2)`],
    ],
    ['apostrophes', ["'渝北'", "''"], ['渝北', 'Sheet1']],
    ['reserved', ['History'], ['History_']],
    ['blank', [' ', ''], ['Sheet1', 'Sheet1 (2)']],
  ])('%s', (_, names, expected) => {
    const rows = names.map((sheet) => ({
      sheet,
      line: 2,
      cells: ['甲'],
      fields: {},
      mendings: [],
    }));
    const table = { columns: ['名称'], sheets: names, rows } as unknown as StationTable;
    const bytes = answerWorkbook(
      answerTable(
        table,
        names.map(() => ({})),
      ),
    );
    expect(readBook(bytes, { type: 'array' }).SheetNames).toEqual(expected);
  });
});
