import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readSiteConfig } from '../../scripts/lib/region-files.ts';
import type { SearchHit } from '../../src/core/search/search-hit.ts';
import { search } from '../../src/core/search/search.ts';
import { searchedRegion } from './searched-region.ts';

/** What a person expects first of a search: written down by thinking, not by trying. */
interface Answer {
  readonly region: string;
  readonly query: string;
  readonly kind: SearchHit['kind'] | 'none';
  /** Code of the division that is found or that the station belongs to; of homonyms all, any of which may be first. */
  readonly expected: string;
  readonly note: string;
}

const FILE = fileURLToPath(new URL('searches.csv', import.meta.url));
const ANSWERS = parse<Answer>(readFileSync(FILE, 'utf8'), { columns: true });
const REGIONS = new Map(readSiteConfig().regions.map((slug) => [slug, searchedRegion(slug)]));

const hitsOf = ({ region, query }: Answer): SearchHit[] => REGIONS.get(region)!.answer(query);

function isRight({ kind, expected }: Answer, [first]: readonly SearchHit[]): boolean {
  if (!first || kind === 'none') return !first && kind === 'none';
  if (first.kind === 'coordinates') {
    const [lng = NaN, lat = NaN] = expected.split(' ').map(Number);
    const [firstLng, firstLat] = first.lngLat;
    return (
      kind === 'coordinates' && Math.abs(firstLng - lng) < 1e-6 && Math.abs(firstLat - lat) < 1e-6
    );
  }
  return first.kind === kind && expected.split(' ').includes(first.code);
}

const saidOf = (hit: SearchHit | undefined): string =>
  !hit
    ? 'nothing'
    : hit.kind === 'coordinates'
      ? hit.lngLat.join(', ')
      : `${hit.kind} ${hit.parents.join('/')}/${hit.title}`;

describe('the table of searches', () => {
  test('has 150 rows or more, from every region', () => {
    expect(ANSWERS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(ANSWERS.map(({ region }) => region)).size).toBe(REGIONS.size);
    expect(new Set(ANSWERS.map(({ region, query }) => `${region} ${query}`)).size).toBe(
      ANSWERS.length,
    );
  });

  test('97 of 100 are right first', () => {
    const wrong = ANSWERS.filter((answer) => !isRight(answer, hitsOf(answer)));
    const misses = wrong.map(
      (answer) => `${answer.region} ${answer.query} (${answer.note}): ${saidOf(hitsOf(answer)[0])}`,
    );
    expect(
      wrong.length / ANSWERS.length,
      `${wrong.length} of ${ANSWERS.length} wrong:\n${misses.join('\n')}`,
    ).toBeLessThanOrEqual(0.03);
  });

  test('what is wrong first stands with its parents', () => {
    for (const answer of ANSWERS) {
      const hits = hitsOf(answer);
      const [first] = hits;
      if (isRight(answer, hits) || !first) continue;
      expect(first.kind === 'coordinates' || first.parents.length > 0, answer.query).toBe(true);
    }
  });

  test('of homonyms all are listed, each with other parents', () => {
    const homonyms = ANSWERS.filter(({ note }) => note.startsWith('homonyms:'));
    expect(homonyms.length).toBeGreaterThanOrEqual(6);
    for (const answer of homonyms) {
      const hits = hitsOf(answer).flatMap((hit) => (hit.kind === 'division' ? [hit] : []));
      const codes = hits.map(({ code }) => code);
      const expected = answer.expected.split(' ');
      expect(codes.slice(0, expected.length).sort(), answer.query).toEqual(expected.sort());
      const parents = hits.slice(0, expected.length).map((hit) => hit.parents.join('/'));
      expect(new Set(parents).size, answer.query).toBe(expected.length);
    }
  });

  test('a slip and a former name are said', () => {
    const marks = ANSWERS.filter(({ note }) =>
      /^one (wrong )?character|^former (county|name)$/.test(note),
    );
    expect(marks.length).toBeGreaterThanOrEqual(20);
    for (const answer of marks) {
      const [first] = hitsOf(answer);
      const said =
        (first?.kind === 'division' || first?.kind === 'station') && (first.near || first.alias);
      expect(said, answer.query).toBeTruthy();
    }
  });

  test('those suggested are the first of all that are found', () => {
    const { index } = REGIONS.get('chongqing')!;
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const pairs = letters.flatMap((first) => [...'aghlqsxz'].map((second) => first + second));
    const more = ['区', '渝x', '渝北 x', 'x 渝北', 'yub x', 'x站', '1', '第1', 'x1', '站'];
    const queries = ANSWERS.flatMap(({ region, query }) => (region === 'chongqing' ? [query] : []));
    for (const query of [...queries, ...letters, ...pairs, ...more]) {
      const all = search(index, query, index.rows.length);
      expect(search(index, query, 8), query).toEqual(all.slice(0, 8));
    }
  });
});
