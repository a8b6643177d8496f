import type { Level } from '../gazetteer/level.ts';
import { hoursFromWords } from '../stations/hours-from-words.ts';
import type { ListField } from './list-field.ts';
import type { Mending } from './list-row.ts';
import { mendPhone } from './mend-phone.ts';
import { serialDate } from './serial-date.ts';
import { daysIn } from './source-date.ts';
import { withoutForeignGuard } from './cell-guard.ts';

/** A field's text after mending, what was done, and what could not be mended. */
export interface MendedField {
  /** Empty when nothing usable is left. */
  readonly text: string;
  readonly mendings: readonly Mending[];
  /** What is wrong and what to do about it. */
  readonly fault: readonly [message: string, remedy: string] | null;
}

/** Fields whose text is digits and signs only, so that full-width signs may be made half-width too. */
const NUMBER_FIELDS: ReadonlySet<ListField> = new Set([
  'division_code',
  'phone',
  'postcode',
  'since',
  'served_count',
]);
/** Fields that a spreadsheet spoils when it takes them for numbers. */
const CODE_FIELDS: ReadonlySet<ListField> = new Set(['division_code', 'phone', 'postcode']);

const LEVEL_WORDS: readonly (readonly [Level, RegExp])[] = [
  ['province', /^(省|自治区|直辖市)(级|本级)?$/],
  ['city', /^(市|地市|地|州|市州|地级市)(级|本级)?$/],
  ['county', /^(县|区|区县|县区|县市区|区市县|旗|旗县)(级|本级)?$/],
  ['town', /^(乡|镇|乡镇|镇街|街镇|街道|乡镇街道|镇街道|镇乡街道)(级|本级)?$/],
  ['village', /^(村|社区|村社区|村居|社区村|行政村)(级|本级)?$/],
];

/** Nothing to mend: printable ASCII without runs of spaces, and the common Han characters. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;
const ALL_FORMS = /[\uff01-\uff5e]/g;
/** The signs of Chinese texts are full-width by right. */
const DIGITS_AND_LETTERS = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const SPREADSHEET_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;
const SCIENTIFIC = /^\d(\.\d+)?[eE]\+?\d+$/;

/** Mends one recognised cell. Spaces around the text are no mending; everything else is recorded. */
export function mendField(field: ListField, written: string): MendedField {
  const mendings: Mending[] = [];
  let text = written.trim();
  const apply = (rule: string, to: string): void => {
    if (to !== text) mendings.push({ field, rule, from: text, to });
    text = to;
  };
  apply('guard', withoutForeignGuard(text));
  const isNumber = NUMBER_FIELDS.has(field);
  if (!PLAIN.test(text)) {
    apply(
      'line_break',
      text.replace(/\s*[\r\n\v\f\u2028\u2029]+\s*/g, field === 'phone' ? ';' : ' '),
    );
    apply('invisible', text.replace(/(?!\t)[\p{Cc}\p{Cf}]/gu, ''));
    apply('space', text.replace(/[\p{Zs}\t]+/gu, ' ').trim());
    apply('full_width', halfWidth(text, isNumber ? ALL_FORMS : DIGITS_AND_LETTERS));
  }
  const unusable = (message: string, remedy: string): MendedField => {
    return { text: '', mendings, fault: [message, remedy] };
  };
  if (SPREADSHEET_ERROR.test(text)) {
    return unusable('is an error of the spreadsheet', 'Mend the formula and save the file again.');
  }
  if (CODE_FIELDS.has(field)) {
    apply('decimal_zero', text.replace(/^(\d+)\.0+$/, '$1'));
    if (SCIENTIFIC.test(text)) {
      return unusable(
        'has lost digits to the scientific form',
        'Format the column as text and type it anew.',
      );
    }
  }
  if (field === 'phone') apply('area_code', mendPhone(text));
  if (field === 'postcode') apply('leading_zero', text.replace(/^[1-7]\d{4}$/, '0$&'));
  if (field === 'since') apply('excel_date', serialDate(text) ?? text);
  if (field === 'source_date') apply('date', serialDate(text) ?? daysIn(text)[0] ?? text);
  if (field === 'hours') apply('hours_words', hoursFromWords(text) ?? text);
  if (field === 'level') apply('level_word', levelOf(text));
  return { text, mendings, fault: null };
}

/** Full-width forms lie at a fixed distance from the ASCII characters that they are forms of. */
function halfWidth(text: string, forms: RegExp): string {
  return text.replace(forms, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
}

function levelOf(text: string): string {
  const plain = text.replace(/[\s()（）、/]/g, '');
  return LEVEL_WORDS.find(([, words]) => words.test(plain))?.[0] ?? text;
}
