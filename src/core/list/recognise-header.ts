import { HEADER_ALIASES } from './header-aliases.ts';
import { LIST_FIELDS, type ListField } from './list-field.ts';
import { plainHeader } from './plain-header.ts';

/** How a header was understood; a greater rank is the surer one. */
export interface HeaderMatch {
  readonly field: ListField;
  /** 4 the user says so, 3 the whole header is an alias, 2 it ends with one, 1 it holds one. */
  readonly rank: 1 | 2 | 3 | 4;
  /** Length of the alias: of two that a header ends with or holds, the longer is the surer. */
  readonly length: number;
}

/** Longer texts are sentences or titles. */
const HEADER_CHARS = 20;

/** A column about a person, whatever else its header says: 负责人电话, 联系人及电话. */
const ABOUT_A_PERSON = /负责人|站长|联系人|联络员|主任|书记|姓名|手机|移动电话|身份证/;
/** A yes or no about another column: 是否有固定电话. */
const QUESTION = /是否|有无/;
/** A column about another column: 地址类型, 电话更新日期. */
const ABOUT_A_COLUMN = /类型|类别|拼音|编号|日期|时间|照片|图片/;

/** Columns about the whole row, which mean another thing behind another word: 产权状态, 电话更新日期. */
const WHOLE_ROW: ReadonlySet<ListField> = new Set(['status', 'source_date']);
const STATION = /^(退役军人)?(服务)?(中心|站点?|机构|单位)*$/;

const BY_ALIAS: ReadonlyMap<string, ListField> = new Map(
  LIST_FIELDS.flatMap((field) =>
    [field, ...HEADER_ALIASES[field].split(/\s+/)].map((alias) => [plainHeader(alias), field]),
  ),
);

/** What a header means, or null. Exact aliases first, then the longest at its end, then within it. */
export function recogniseHeader(text: string): HeaderMatch | null {
  const plain = plainHeader(text);
  if (plain === '' || plain.length > HEADER_CHARS) return null;
  const exact = BY_ALIAS.get(plain);
  if (ABOUT_A_PERSON.test(plain))
    return { field: 'contact', rank: exact ? 3 : 2, length: plain.length };
  if (exact) return { field: exact, rank: 3, length: plain.length };
  if (QUESTION.test(plain)) return null;
  for (let length = plain.length - 1; length >= 2; length -= 1) {
    const field = BY_ALIAS.get(plain.slice(-length));
    if (field && WHOLE_ROW.has(field) && !STATION.test(plain.slice(0, -length))) return null;
    if (field) return { field, rank: 2, length };
  }
  if (ABOUT_A_COLUMN.test(plain)) return null;
  for (let length = plain.length - 1; length >= 2; length -= 1) {
    for (let start = 0; start + length <= plain.length; start += 1) {
      const field = BY_ALIAS.get(plain.slice(start, start + length));
      if (field && !WHOLE_ROW.has(field)) return { field, rank: 1, length };
    }
  }
  return null;
}
