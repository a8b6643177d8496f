import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DELIMITERS, guessDelimiter } from '../../src/core/list/guess-delimiter.ts';
import { splitDelimited } from '../../src/core/list/split-delimited.ts';

test.each<[string, string, [number, ...string[]][]]>([
  ['nothing', '', []],
  ['one cell', 'a', [[1, 'a']]],
  [
    'no last line end',
    'a,b\nc,d',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  [
    'all line ends',
    'a\nb\r\nc\rd',
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ],
  ],
  [
    'empty lines',
    '\n\na\n\n\nb\n',
    [
      [3, 'a'],
      [6, 'b'],
    ],
  ],
  [
    'empty cells',
    ',\n,,a\n',
    [
      [1, '', ''],
      [2, '', '', 'a'],
    ],
  ],
  ['a comma at the end', 'a,', [[1, 'a', '']]],
  ['quotes', '"a,""b""",c\n', [[1, 'a,"b"', 'c']]],
  [
    'a line end in quotes',
    '"a\r\nb",c\nd\n',
    [
      [1, 'a\r\nb', 'c'],
      [3, 'd'],
    ],
  ],
  ['a quote within a cell', '12"屏,b\n', [[1, '12"屏', 'b']]],
  ['text after a quote', '"a"b,c\n', [[1, 'ab', 'c']]],
  ['a quote never closed', '"a,b\nc', [[1, 'a,b\nc']]],
  ['an empty quote at the end', 'a,""', [[1, 'a', '']]],
])('%s', (_, text, rows) => {
  expect(splitDelimited(text, ',').map(({ line, cells }) => [line, ...cells])).toEqual(rows);
});

const cell = fc.string({ unit: fc.constantFrom(...'ab1"\n\r,; 街') });
const printed = (rows: readonly (readonly string[])[], delimiter: string): string =>
  rows
    .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter))
    .join('\n');

describe('always', () => {
  test('what is quoted comes back', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
        const read = splitDelimited(printed(rows, delimiter), delimiter);
        expect(read.map((row) => row.cells)).toEqual(rows);
      }),
    );
  });

  test('well-formed text reads as another parser reads it', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'ab1 街') });
    const field = fc.oneof(
      plain,
      cell.map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const line = fc.array(field, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
    const lines = fc.array(line, { maxLength: 8 });
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), (texts, end) => {
        const text = texts.join(end);
        const oracle = parse(text, {
          relax_column_count: true,
          record_delimiter: end,
          skip_empty_lines: true,
        }) as string[][];
        const isEmpty = (cells: readonly string[]): boolean =>
          cells.length === 1 && cells[0] === '';
        const read = splitDelimited(text, ',').map((row) => row.cells);
        expect(read).toEqual(oracle.filter((cells) => !isEmpty(cells)));
      }),
    );
  });
});

describe('the delimiter', () => {
  test.each([
    ['commas', '名称,地址\n甲,一路;二路\n', ','],
    ['tabs with commas in the text', '名称\t地址\n甲\t一路,1号\n乙\t二路\n', '\t'],
    ['semicolons', '名称;地址;电话\n甲;一路,1号;1\n', ';'],
    ['bars', '名称|地址\n甲|乙\n', '|'],
    ['none', '名称\n甲\n', ','],
    ['a title with commas', '一览表,二,三\n名称;地址\n甲;乙\n丙;丁\n', ';'],
    ['delimiters in quotes', '名称,地址\n"a;b;c",d\n"e;f;g",h\n', ','],
  ])('%s', (_, text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});

describe('reading stops', () => {
  const BOUNDS = { lines: 4, columns: 3, chars: 5 };

  test.each<[string, string, (string | number)[][]]>([
    [
      'not within the bounds',
      '12345,b,c\n"1""3""5",b\n\n甲\n',
      [
        [1, '12345', 'b', 'c'],
        [2, '1"3"5', 'b'],
        [4, '甲'],
      ],
    ],
    [
      'after one column too many',
      'a\nb,c,d,e,f\ng\n',
      [
        [1, 'a'],
        [2, 'b', 'c', 'd', 'e'],
      ],
    ],
    ['after a cell that is too long', 'a,123456,b\nc\n', [[1, 'a', '123456']]],
    ['after a quoted cell that is too long', '"123""56",b\nc\n', [[1, '123"56']]],
    [
      'in a run of quotes, undoubled or not',
      `a\n${'"'.repeat(30)}`,
      [
        [1, 'a'],
        [2, '"'.repeat(28)],
      ],
    ],
    ['at one line too many, empty ones counted', 'a\n\n\n\nb\n', [[1, 'a'], [5]]],
  ])('%s', (_, text, rows) => {
    const read = splitDelimited(text, ',', Infinity, BOUNDS);
    expect(read.map(({ line, cells }) => [line, ...cells])).toEqual(rows);
  });
});
