import { compareCodes, type DivisionCode } from './division-code.ts';
import { parsePlainRows, printPlainRows } from './plain-rows.ts';

const HEADER = ['code', 'name', 'short', 'pinyin', 'initials'] as const;

/** How a division of county level and above is called and typed. */
export interface DivisionPinyin {
  readonly code: DivisionCode;
  readonly name: string;
  /** The name people use: 渝北. */
  readonly short: string;
  /** Syllables of the full name without tones, separated by spaces, v for ü: `yu bei qu`. */
  readonly pinyin: string;
  /** First letters of the short name: `yb`. */
  readonly initials: string;
}

/** Reads `pinyin.csv`. */
export function parsePinyin(text: string): DivisionPinyin[] {
  return parsePlainRows(text, HEADER).map(([code, name, short, pinyin, initials]) => ({
    code: code!,
    name: name!,
    short: short!,
    pinyin: pinyin!,
    initials: initials!,
  }));
}

/** The reverse of {@link parsePinyin}, sorted by code. */
export function printPinyin(rows: Iterable<DivisionPinyin>): string {
  const sorted = [...rows].sort((a, b) => compareCodes(a.code, b.code));
  return printPlainRows(
    HEADER,
    sorted.map(({ code, name, short, pinyin, initials }) => [code, name, short, pinyin, initials]),
  );
}
