import { utils, write } from '@e965/xlsx';
import type { Division } from '../../src/core/gazetteer/division.ts';
import { placeName } from '../../src/core/gazetteer/division-name.ts';
import { officialName } from '../../src/core/stations/official-name.ts';

/** A station of a sheet: what an office knows of it. */
export interface SheetStation {
  readonly code: string;
  readonly level: Division['level'];
  readonly town: string;
  readonly village: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly status: string;
}

/**
 * The stations of a county from its division list, dirty as offices write them: a county centre in a street
 * of a town, the county's name before some plates, blanks and full-width signs, telephones without zero.
 */
export function countyStations(divisions: readonly Division[]): SheetStation[] {
  const county = divisions.find(({ level }) => level === 'county')!;
  const towns = new Map(
    divisions.filter(({ level }) => level === 'town').map((each) => [each.code.slice(0, 9), each]),
  );
  return divisions.map((each, at) => {
    const town = each.level === 'county' ? undefined : towns.get(each.code.slice(0, 9));
    const place = placeName(each.name, each.level);
    const first = divisions.find(({ level }) => level === 'town')!;
    const address = [
      each.level === 'county' ? `${county.name}${first.name}人民路${at + 1}号` : '',
      each.level === 'town' ? `${each.name}政府院内` : '',
      each.level === 'village' ? `${town!.name}${place}村部` : '',
    ].join('');
    const plate = officialName(each);
    const names = [
      plate,
      `${county.name}${plate}`,
      plate.replace('退役军人', '退役军人 '),
      `\u3000${plate}`,
    ];
    return {
      code: each.code,
      level: each.level,
      town: town?.name ?? '',
      village: each.level === 'village' ? place : '',
      name: each.level === 'county' ? plate : names[at % names.length]!,
      address:
        at % 5 === 0
          ? `河南省${county.name}${address}（${at % 2 === 0 ? '院内' : '一楼'}）`
          : address,
      phone: at % 3 === 0 ? `３７５－６０４${String(at).padStart(4, '0')}` : '',
      status: '正常',
    };
  });
}

/** A workbook as an office sends it: title, day, merged towns, a total below, a remark. */
export function countySheet(
  county: string,
  stations: readonly SheetStation[],
  day: string,
): Uint8Array {
  const header = [
    '序号',
    '区县',
    '乡镇（街道）',
    '村（社区）',
    '服务站名称',
    '详细地址',
    '联系电话',
    '运行状态',
  ];
  const rows: string[][] = [];
  const merges: string[] = ['A1:H1', 'A2:H2'];
  let town = '';
  let from = 0;
  const end = (): void => {
    if (rows.length - from > 1) merges.push(`C${from + 4}:C${rows.length + 3}`);
  };
  for (const [at, each] of stations.entries()) {
    const isNew = each.town !== town || each.town === '';
    if (isNew) {
      end();
      from = rows.length;
      town = each.town;
    }
    const { village, name, address, phone, status } = each;
    rows.push([String(at + 1), county, isNew ? town : '', village, name, address, phone, status]);
  }
  end();
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    [`${county}退役军人服务中心（站）一览表`],
    [`填报日期：${day}`],
    header,
    ...rows,
    ['合计', '', '', '', `${stations.length}个`],
    ['注：电话为办公电话'],
  ]);
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  utils.book_append_sheet(book, sheet, '一览表');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}
