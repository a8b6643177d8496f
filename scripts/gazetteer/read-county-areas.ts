import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { levelOfCode, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';

const ROW = v.object({
  code: v.pipe(v.string(), v.regex(/^\d{12}$/, 'write a code of 12 digits')),
  name: v.string(),
  km2: v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/, 'write square kilometres, as 59192.07')),
  source: v.pipe(v.string(), v.minLength(1, 'name a public source')),
});

/**
 * Reads `data/gazetteer/sources/county-areas.csv`: published areas of counties, km², each with a public source. Throws with
 * file, line, field, value and remedy on a bad row, a code that is no county of that name, or one given twice.
 */
export function readCountyAreas(
  file: string,
  divisions: ReadonlyMap<DivisionCode, Division>,
): Map<DivisionCode, number> {
  const areas = new Map<DivisionCode, number>();
  const rows = parse<Record<string, unknown>>(readFileSync(file, 'utf8'), { columns: true });
  for (const [at, row] of rows.entries()) {
    const fail = (field: string, value: unknown, remedy: string): never => {
      throw new Error(`${file}:${at + 2}: ${field} "${String(value)}": ${remedy}.`);
    };
    const read = v.safeParse(ROW, row);
    if (!read.success) {
      const [{ path, message, input }] = read.issues;
      fail(String(path?.[0]?.key ?? 'row'), input, message);
      continue;
    }
    const { code, name, km2 } = read.output;
    if (levelOfCode(code) !== 'county') fail('code', code, 'give the code of a county');
    if (divisions.get(code)?.name !== name) fail('name', name, `${code} has another name`);
    if (areas.has(code)) fail('code', code, 'it stands in the table twice');
    areas.set(code, Number(km2));
  }
  return areas;
}
