import { describe, expect, test } from 'vitest';
import { fillDown } from '../../src/core/list/fill-down.ts';
import type { ListField } from '../../src/core/list/list-field.ts';
import type { MergedRange } from '../../src/core/list/sheet.ts';

const COUNTY_TOWN_VILLAGE: [ListField, number][] = [
  ['county', 0],
  ['town', 1],
  ['village', 2],
];

/** The table after filling, rows as lines; `columns` says what the columns mean. */
function filled(
  lines: string[],
  columns: [ListField, number][],
  merges: MergedRange[] = [],
): string[] {
  const rows = lines.map((line, at) => ({ line: at + 2, cells: line.split(',') }));
  const cells = rows.map((row) => [...row.cells]);
  for (const { row, column, text } of fillDown(rows, merges, new Map(columns))) {
    cells[row]![column] = text;
  }
  return cells.map((row) => row.join());
}

describe('by the pattern of the column', () => {
  test.each<[string, string[], [ListField, number][], string[]]>([
    [
      'counties and towns of villages',
      ['渝北,甲,1', ',,2', ',乙,3', ',,4', '北碚,丙,5', ',,6'],
      COUNTY_TOWN_VILLAGE,
      ['渝北,甲,1', '渝北,甲,2', '渝北,乙,3', '渝北,乙,4', '北碚,丙,5', '北碚,丙,6'],
    ],
    [
      'a county without villages',
      ['渝北,甲', ',乙', ',丙', '北碚,丁'],
      [
        ['county', 0],
        ['name', 1],
      ],
      ['渝北,甲', '渝北,乙', '渝北,丙', '北碚,丁'],
    ],
    [
      'not the row of a larger division: a county starts, its town stays empty',
      ['渝北,甲,1', ',,2', ',,3', '北碚,,', ',丙,5', ',,6'],
      COUNTY_TOWN_VILLAGE,
      ['渝北,甲,1', '渝北,甲,2', '渝北,甲,3', '北碚,,', '北碚,丙,5', '北碚,丙,6'],
    ],
    [
      'not a row whose smaller divisions are all empty',
      ['渝北,甲,1', ',,2', ',,', ',乙,3', ',,4'],
      COUNTY_TOWN_VILLAGE,
      ['渝北,甲,1', '渝北,甲,2', ',,', '渝北,乙,3', '渝北,乙,4'],
    ],
    [
      'not a column that repeats itself',
      ['甲,1', '甲,2', ',3', ',4', ',5'],
      [['town', 0]],
      ['甲,1', '甲,2', ',3', ',4', ',5'],
    ],
    [
      'not a column with a few gaps',
      ['甲,1', '乙,2', ',3', '丙,4'],
      [['town', 0]],
      ['甲,1', '乙,2', ',3', '丙,4'],
    ],
    [
      'not a column that begins empty',
      [',1', '甲,2', ',3', ',4'],
      [['town', 0]],
      [',1', '甲,2', ',3', ',4'],
    ],
    [
      'not a column that is no division',
      ['甲,1', ',2', ',3'],
      [['address', 0]],
      ['甲,1', ',2', ',3'],
    ],
  ])('%s', (_, lines, columns, expected) => {
    expect(filled(lines, columns)).toEqual(expected);
  });
});

describe('by the ranges of the file', () => {
  test('every column, downwards only', () => {
    const merges = [
      { top: 2, bottom: 4, left: 0, right: 0 },
      { top: 3, bottom: 4, left: 1, right: 2 },
    ];
    expect(filled(['甲,1,x', ',2,', ',,', ',5,'], [['address', 0]], merges)).toEqual([
      '甲,1,x',
      '甲,2,',
      '甲,2,',
      ',5,',
    ]);
  });

  test('a range whose first row is not there fills nothing', () => {
    expect(filled(['甲', ''], [['county', 0]], [{ top: 1, bottom: 3, left: 0, right: 0 }])).toEqual(
      ['甲', '甲'],
    );
    expect(filled(['甲', ''], [['name', 0]], [{ top: 1, bottom: 3, left: 0, right: 0 }])).toEqual([
      '甲',
      '',
    ]);
  });
});
