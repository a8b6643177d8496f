import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';

/** What became of a county that the boundary source of 2018 knows. */
export interface Successor {
  readonly old_code: DivisionCode;
  readonly old_name: string;
  readonly new_code: DivisionCode;
  /**
   * `whole`: all of the old county lies in the new division. `most`: so does nearly all of it, and the old
   * outline may stand for the new one with a warning, or the new one holds more besides. `part`: the
   * county was split, and its outline says nothing of the new division's.
   */
  readonly share: 'whole' | 'most' | 'part';
  /** Year of the change; null where only the code differs between two lists. */
  readonly year: number | null;
  readonly note: string;
}

const SHARES: readonly string[] = ['whole', 'most', 'part'];

/** Reads a table of successors (`data/gazetteer/sources/successors.csv`), which people wrote; throws on a bad row. */
export function readSuccessors(file: string): Successor[] {
  const rows = parse<Record<string, string>>(readFileSync(file, 'utf8'), { columns: true });
  return rows.map((row, at) => {
    const { old_code = '', old_name = '', new_code = '', share = '', year = '', note = '' } = row;
    if (![old_code, new_code].every((code) => /^\d{12}$/.test(code)) || !SHARES.includes(share)) {
      throw new Error(`${file}:${at + 2}: codes have 12 digits, share is whole, most or part.`);
    }
    return {
      old_code,
      old_name,
      new_code,
      share: share as Successor['share'],
      year: year === '' ? null : Number(year),
      note,
    };
  });
}
