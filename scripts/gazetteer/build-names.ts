import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import type { FormerName } from '../../src/core/gazetteer/former-names.ts';
import type { Successor } from './read-successors.ts';

/** Reads names that people wrote down (`data/gazetteer/sources/former-names.csv`), older than the boundary source. */
export function readFormerNames(file: string): FormerName[] {
  return parse<Record<string, string>>(readFileSync(file, 'utf8'), { columns: true }).map(
    ({ code = '', name = '', kind, since = '', note = '' }) => ({
      code,
      name,
      kind: kind === 'alias' ? 'alias' : 'former',
      since: since === '' ? null : Number(since),
      note,
    }),
  );
}

/**
 * Names from the tables, without repeats and without those that the division bears today. A name of a county
 * that was split leads to each of its parts. Throws when a code is no division.
 */
export function buildNames(
  written: readonly FormerName[],
  successors: readonly Successor[],
  divisions: ReadonlyMap<DivisionCode, Division>,
): FormerName[] {
  const derived = successors.map(({ old_name, new_code, share, year, note }): FormerName => ({
    code: new_code,
    name: old_name,
    kind: 'former',
    since: year,
    note: [share === 'part' ? 'only a part of it' : '', note].filter(Boolean).join('; '),
  }));
  const names = new Map<string, FormerName>();
  for (const each of [...derived, ...written]) {
    const division = divisions.get(each.code);
    if (!division) throw new Error(`${each.name} leads to ${each.code}, which is no division.`);
    const key = each.code + each.name;
    const leads = division.level !== 'province' || each.kind === 'zone';
    if (leads && division.name !== each.name && !names.has(key)) {
      names.set(key, each);
    }
  }
  return [...names.values()];
}
