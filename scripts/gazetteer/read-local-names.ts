import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { isWithin, levelOfCode, parentCode } from '../../src/core/gazetteer/division-code.ts';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import type { FormerName } from '../../src/core/gazetteer/former-names.ts';

const ROW = v.object({
  name: v.pipe(
    v.string(),
    v.regex(/^[\u4e00-\u9fff]{2,}$/, 'write the name in Chinese characters alone'),
  ),
  kind: v.picklist(['former', 'alias', 'zone'], 'write former, alias or zone'),
  codes: v.pipe(
    v.string(),
    v.regex(/^\d{12}(;\d{12})*$/, 'write codes of 12 digits, ";" between them'),
  ),
  since: v.pipe(v.string(), v.regex(/^(\d{4})?$/, 'write a year, or leave it empty')),
  source: v.pipe(
    v.string(),
    v.regex(/^[^,"\r\n]+$/, 'name a public source, without commas and quotes'),
  ),
});

/**
 * Reads `data/gazetteer/sources/local-names.csv`: names of abolished counties (`former`), other names in use (`alias`),
 * new areas and development zones (`zone`), each with a public source. A former name or alias of several
 * codes leads to each of them; a zone to the smallest division that holds them all, with the counties as its
 * parts. Throws with file, line, field, value and remedy on a bad row.
 */
export function readLocalNames(
  file: string,
  divisions: ReadonlyMap<DivisionCode, Division>,
): FormerName[] {
  const rows = parse<Record<string, unknown>>(readFileSync(file, 'utf8'), { columns: true });
  return rows.flatMap((row, at) => {
    const fail = (field: string, value: unknown, remedy: string): never => {
      throw new Error(`${file}:${at + 2}: ${field} "${String(value)}": ${remedy}.`);
    };
    const read = v.safeParse(ROW, row);
    if (!read.success) {
      const [{ path, message, input }] = read.issues;
      return fail(String(path?.[0]?.key ?? 'row'), input, message);
    }
    const { name, kind, since, source } = read.output;
    const codes = read.output.codes.split(';');
    const missing = codes.find((code) => !divisions.has(code));
    if (missing !== undefined) return fail('codes', missing, 'no division has this code');
    const base = { name, kind, since: since === '' ? null : Number(since), note: source };
    if (kind !== 'zone' || codes.length === 1) {
      return codes.map((code): FormerName => ({ ...base, code }));
    }
    const code = commonDivision(codes);
    return code === null
      ? fail('codes', read.output.codes, 'the counties lie in several provinces')
      : [{ ...base, code, parts: codes }];
  });
}

/** The smallest division that holds all; null when that is the nation. A county under a province has no city. */
function commonDivision([first, ...others]: readonly DivisionCode[]): DivisionCode | null {
  let up: DivisionCode | null = parentCode(first!);
  while (up && !others.every((each) => isWithin(each, up!))) {
    up = levelOfCode(up) === 'province' ? null : parentCode(up);
  }
  return up;
}
