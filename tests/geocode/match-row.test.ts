import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { loadGazetteer, loadNames } from '../../scripts/lib/gazetteer-files.ts';
import { parseDivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { buildMatchIndex } from '../../src/core/geocode/match-index.ts';
import { matchRow } from '../../src/core/geocode/match-row.ts';

/** A row of the answer table: what name, address and columns mean together. */
interface Answer {
  /** Code of the list's region; empty for the nation. */
  readonly region: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly county: string;
  readonly town: string;
  readonly status: string;
  readonly division_code: string;
  /** In their order, `;` between them. */
  readonly reasons: string;
  readonly unknown: string;
  /** yes or no. */
  readonly beyond: string;
  readonly kind: string;
}

const FILE = fileURLToPath(new URL('rows.csv', import.meta.url));
const ANSWERS = parse<Answer>(readFileSync(FILE, 'utf8'), { columns: true });
const INDEX = buildMatchIndex(loadGazetteer().all(), loadNames());

const NAMED = ANSWERS.map((answer) => {
  const { kind, region, name, address, city, county, town } = answer;
  const texts = [region, city, county, town, name, address].filter((each) => each !== '');
  return [`${kind}: ${texts.join(' | ')}`, answer] as const;
});

test.each(NAMED)(
  '%s',
  (_, { region, name, address, city, county, town, kind: __, ...expected }) => {
    const match = matchRow(
      INDEX,
      { name, address, city, county, town },
      region === '' ? null : parseDivisionCode(region),
    );
    expect({
      status: match.status,
      division_code: match.division?.code ?? '',
      reasons: match.reasons.join(';'),
      unknown: match.unknown,
      beyond: match.beyond ? 'yes' : 'no',
    }).toEqual(expected);
  },
);
