import { utils, write, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';

type Cell = string | number;

/** Rows as an office keeps them: title, two header rows, merged counties and towns, a total, two districts. */
const YUBEI: readonly (readonly Cell[])[] = [
  ['重庆市退役军人服务站一览表（渝北区）'],
  ['序号', '所属区划', '', '服务站信息', '', '', '地理位置', '', '备注'],
  ['', '区县', '乡镇（街道）', '服务站名称', '详细地址', '联系电话', '经度', '纬度', ''],
  [
    1,
    '渝北区',
    '双凤桥街道',
    '凤鸣路社区退役军人服务站',
    '渝北区双凤桥街道凤鸣路社区（原XX厂旁）一楼',
    2367812345,
    106.62712,
    29.70318,
    '',
  ],
  [
    2,
    '',
    '',
    '空港社区退役军人服务站',
    '双凤桥街道空港大道１２３号',
    '０２３－６７８１２３４６',
    '106°37′12″',
    '29°42′36″',
    '两站合一',
  ],
  [
    3,
    '',
    '龙溪街道',
    '新溪社区退役军人服务站',
    '龙溪街道\u00a0武陵路32号',
    '023-67812347;67812348',
    '',
    '',
    '',
  ],
  [
    4,
    '',
    '',
    '花卉园社区退役军人服务站',
    '龙溪街道花卉园东路三十二号',
    '13800000000',
    29.57,
    106.52,
    '',
  ],
  ['小计', '', '', '共4个', '', '', '', '', ''],
  ['注：电话为办公电话', '', '', '', '', '', '', '', ''],
];
const BEIBEI: readonly (readonly Cell[])[] = [
  ['区县', '乡镇（街道）', '服务站名称', '详细地址', '联系电话', '经度', '纬度', '备注'],
  [
    '北碚区',
    '天生街道',
    '奔月路社区退役军人服务站',
    '天生街道奔月路５号',
    '(23)68812345',
    '',
    '',
    '=1+1',
  ],
  ['', '', '天生桥社区退役军人服务站', '天生街道天生桥88号', '', '', '', ''],
  ['合 计', '', '2', '', '', '', '', ''],
];
const MERGED: Readonly<Record<string, readonly string[]>> = {
  渝北区: [
    'A1:I1',
    'A2:A3',
    'B2:C2',
    'D2:F2',
    'G2:H2',
    'I2:I3',
    'B4:B7',
    'C4:C5',
    'C6:C7',
    'A9:I9',
  ],
  北碚区: ['A2:A3', 'B2:B3'],
};

/** The list as a workbook of two sheets with merged cells, or as the old binary kind. */
export function messyWorkbook(bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of [
    ['渝北区', YUBEI],
    ['北碚区', BEIBEI],
  ] as const) {
    const merges = (MERGED[name] ?? []).map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheetOf(rows, merges), name);
  }
  const hidden = utils.aoa_to_sheet([
    ['名称', '地址'],
    ['旧站', '旧地址'],
  ]);
  utils.book_append_sheet(book, hidden, '作废');
  book.Workbook = { Sheets: [{}, {}, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }));
}

/** The same list as text: the sheets one below the other, merged cells empty as a spreadsheet exports them. */
export function messyText(delimiter: string): string {
  const lines = [
    ...YUBEI.map((row) => Array.from({ length: 9 }, (_, at) => row[at] ?? '')),
    ...BEIBEI.map((row) => ['', ...row]).filter((_, at) => at > 0),
  ];
  return lines
    .map((row) => row.map((cell) => quoted(String(cell), delimiter)).join(delimiter))
    .join('\r\n');
}

function sheetOf(rows: readonly (readonly Cell[])[], merges: Range[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(cellOf)));
  sheet['!merges'] = merges;
  return sheet;
}

function cellOf(value: Cell): CellObject | null {
  if (value === '') return null;
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
