import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { loadGazetteer, loadNames } from '../../scripts/lib/gazetteer-files.ts';
import { matchAddress } from '../../src/core/geocode/match-address.ts';
import { buildMatchIndex } from '../../src/core/geocode/match-index.ts';

/** A row of the answer table: what an address means, as a person reads it. */
interface Answer {
  readonly input: string;
  /** Code of the division that the list names; empty for none. */
  readonly within: string;
  readonly status: string;
  readonly division_code: string;
  readonly match_level: string;
  readonly street: string;
  readonly number: string;
  readonly poi: string;
  readonly detail: string;
  readonly remainder: string;
  /** Rules of the changes in their order, `;` between them. */
  readonly rules: string;
  /** Codes of all candidates in any order; empty for the division alone, `*` for more than one without saying which. */
  readonly candidates: string;
  readonly note: string;
}

const FILE = fileURLToPath(new URL('addresses.csv', import.meta.url));
const ANSWERS = parse<Answer>(readFileSync(FILE, 'utf8'), { columns: true });
const INDEX = buildMatchIndex(loadGazetteer().all(), loadNames());

describe('the answer table', () => {
  test('has 400 rows or more, each with a note of its own, from every province', () => {
    expect(ANSWERS.length).toBeGreaterThanOrEqual(400);
    expect(new Set(ANSWERS.map(({ note }) => note)).size).toBe(ANSWERS.length);
    const rows = new Map<string, number>();
    for (const { division_code } of ANSWERS) {
      const province = division_code.slice(0, 2);
      if (province !== '') rows.set(province, (rows.get(province) ?? 0) + 1);
    }
    expect(rows.size).toBe(31);
    expect([...rows].filter(([, count]) => count < 3)).toEqual([]);
  });
});

const NAMED = ANSWERS.map(({ note, ...answer }) => [note, answer] as const);

test.each(NAMED)('%s', (_, { input, within, candidates, ...expected }) => {
  const match = matchAddress(INDEX, input, within === '' ? {} : { within });
  const { street, number, poi, detail, remainder } = match.parts;
  expect({
    status: match.status,
    division_code: match.division_code ?? '',
    match_level: match.match_level,
    street,
    number,
    poi,
    detail,
    remainder,
    rules: match.changes.map(({ rule }) => rule).join(';'),
  }).toEqual(expected);
  const codes = match.candidates.map(({ code }) => code);
  if (candidates === '*') expect(codes.length).toBeGreaterThan(1);
  else if (candidates !== '') expect(codes.sort().join(';')).toBe(candidates);
  else expect(codes).toEqual(expected.division_code === '' ? [] : [expected.division_code]);
});
