import { SSF, type CellObject } from '@e965/xlsx';
import type { CellOrigin } from '../../../src/core/list/sheet.ts';
import { SPREADSHEET_ERRORS } from '../../../src/core/list/spreadsheet-errors.ts';

/** A cell as text, and where the text comes from when not from the file as it stands. */
export interface CellText {
  readonly text: string;
  readonly origin: CellOrigin | null;
}

/** Number formats that show leading zeros: 000000, 0000-00000000. Others only round or decorate. */
const ZERO_PADDED = /^0[0\s()-]+$/;
/** A formula is told by its beginning. */
const FORMULA_CHARS = 200;
/** Doubles carry 15 digits through a spreadsheet. */
const DIGITS = 15;

/**
 * The text of a cell: numbers in full and not as displayed (a division code would be 5.00112E+11), except
 * where the format pads with zeros; days as YYYY-MM-DD, times as HH:MM; of a formula the value stored with
 * it, nothing when none is.
 */
export function cellText(cell: CellObject, since1904: boolean): CellText {
  const value = valueText(cell, since1904);
  if (typeof cell.f === 'string') {
    const from = `=${cell.f.slice(0, FORMULA_CHARS)}`;
    return { text: value.text, origin: { rule: 'formula', from } };
  }
  return value;
}

function valueText({ t, v, z }: CellObject, since1904: boolean): CellText {
  const plain = (text: string): CellText => ({ text, origin: null });
  if (v === undefined || v === null || t === 'z') return plain('');
  if (t === 'b') return plain(v ? 'TRUE' : 'FALSE');
  if (t === 'e') return plain(SPREADSHEET_ERRORS[Number(v)] ?? '#VALUE!');
  if (v instanceof Date)
    return { text: v.toISOString().slice(0, 10), origin: { rule: 'excel_date', from: '' } };
  if (typeof v !== 'number') return plain(String(v));
  const format = typeof z === 'string' ? z : '';
  if (format !== '' && SSF.is_date(format)) {
    const text = dateText(v, since1904);
    if (text !== null) return { text, origin: { rule: 'excel_date', from: numberText(v) } };
  }
  if (ZERO_PADDED.test(format) && Number.isInteger(v)) return plain(SSF.format(format, v));
  return plain(numberText(v));
}

function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value);
  return String(Number(value.toPrecision(DIGITS)));
}

function dateText(serial: number, since1904: boolean): string | null {
  const date = SSF.parse_date_code(serial, { date1904: since1904 });
  if (!date) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(date.H)}:${two(date.M)}`;
  if (serial < 1) return time;
  const day = `${date.y}-${two(date.m)}-${two(date.d)}`;
  return date.H === 0 && date.M === 0 ? day : `${day} ${time}`;
}
