import { plainHeader } from './plain-header.ts';

const TOTAL = /^.{0,12}(合计|总计|小计|共计|总数|汇总)\d*(个|家|人|所)?$/;
const REMARK =
  /^(备注|注|说明|填表人?|填报人?|填表单位|填报单位|制表人?|审核人?|复核人|联系人|单位负责人|数据来源)[\d\s]*[:：]|^(填报|填表|制表|上报|统计|更新|数据)(日期|时间)([:：]|$)|^(截至|截止)/;
/** Whose hand or seal a sheet bears, and the day below it. */
const SIGNED =
  /^(单位|填报单位|公章|负责人|主要领导|填表人?|填报人?|制表人?|审核人?)[(（]?(盖章|签字|签名|公章)?[)）]?\s*[:：]/;
const DAY =
  /^[\d〇零○一二三四五六七八九十]{4}\s*年[\d一二三四五六七八九十\s]{1,4}月([\d一二三四五六七八九十\s]{1,4}[日号])?$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/;
const HAN = /\p{Script=Han}/u;
/** A remark below the list spreads over few cells. */
const REMARK_CELLS = 4;
/** The word of a total stands among the first texts of its row. */
const TOTAL_CELLS = 3;

/** With brackets and hints; longer cells need no closer look. */
const HEADER_CHARS = 60;

/** What a row below the header is. */
export type RowKind = 'data' | 'blank' | 'repeated_header' | 'total' | 'remark';

/** What of a header is needed to tell rows apart. */
export interface RowContext {
  /** The headers of the columns by {@link plainHeader}. */
  readonly plain_columns: readonly string[];
  readonly ordinals: ReadonlySet<number>;
  /** Columns of name and address, where the list has them. */
  readonly name: number | undefined;
  readonly address: number | undefined;
}

/**
 * Tells data from totals, remarks, repeated headers and blank rows (a row that is only numbered is
 * blank). A row with a name and an address is always data, whatever else it says.
 */
export function rowKind(cells: readonly string[], context: RowContext): RowKind {
  const filled: string[] = [];
  for (const text of cells) {
    if (text !== '' && text.trim() !== '') filled.push(text.trim());
  }
  const numbers = [...context.ordinals].filter((at) => /^\s*\d+\s*$/.test(cells[at] ?? '')).length;
  if (filled.length === numbers) return 'blank';
  const total = (text: string): boolean => TOTAL.test(text.replace(/[\s:：()（）]/g, ''));
  const isText = (at: number | undefined): boolean => {
    const text = at === undefined ? '' : (cells[at] ?? '');
    return HAN.test(text) && !total(text);
  };
  const [first = ''] = filled;
  if (filled.length <= REMARK_CELLS && SIGNED.test(first)) return 'remark';
  if (filled.length === 1 && DAY.test(first)) return 'remark';
  const named = isText(context.name);
  if (named && isText(context.address)) {
    return repeatsHeader(cells, context) ? 'repeated_header' : 'data';
  }
  if (filled.slice(0, TOTAL_CELLS).some(total)) return 'total';
  if (filled.length <= REMARK_CELLS && REMARK.test(filled[0] ?? '')) return 'remark';
  return repeatsHeader(cells, context) ? 'repeated_header' : 'data';
}

function repeatsHeader(cells: readonly string[], { plain_columns }: RowContext): boolean {
  let same = 0;
  for (let at = 0; at < cells.length; at += 1) {
    const text = cells[at] ?? '';
    if (text === '') continue;
    if (text.length > HEADER_CHARS || plainHeader(text) !== plain_columns[at]) return false;
    same += 1;
  }
  return same >= 2 || (same === 1 && plain_columns.length === 1);
}
