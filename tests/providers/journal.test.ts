import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compactJournal } from '../../scripts/lib/journal-compact.ts';
import { parseEntry, printEntry, type JournalEntry } from '../../scripts/lib/journal-entry.ts';
import { Journal } from '../../scripts/lib/journal.ts';
import type { AcceptedAnswer } from '../../scripts/providers/check-county.ts';

let dir: string;
let path: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-journal-'));
  path = join(dir, 'geocoded.jsonl');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

const ANSWER: AcceptedAnswer = {
  lng: 106.6,
  lat: 29.7,
  raw_lng: 106.604,
  raw_lat: 29.697,
  crs: 'gcj02',
  match_level: 'poi',
  raw_level: '兴趣点',
  score: 0.9,
  raw_score: 'score=90',
  adcode: '500112',
  label: '渝北区退役军人服务中心',
  outside_m: 0,
};

function entry(key: string, changes: Partial<JournalEntry> = {}): JournalEntry {
  return {
    key,
    provider: 'tianditu',
    date: '2026-05-06',
    query: key,
    status: 'ok',
    answers: [ANSWER],
    rejected: [],
    failure: null,
    storage: 'attribution',
    licence: null,
    ...changes,
  };
}

function fill(entries: readonly JournalEntry[]): void {
  const journal = new Journal(path);
  for (const each of entries) journal.record(each);
  journal.close();
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const entries = fc.array(
  fc
    .record({ key: text, provider: fc.constantFrom('amap', 'photon', 'pelias'), label: text })
    .map(({ key, provider, label }) => entry(key, { provider, answers: [{ ...ANSWER, label }] })),
  { maxLength: 8 },
);

test('an entry reads back as it was written, whatever its texts hold', () => {
  fc.assert(
    fc.property(entries, (all) => {
      for (const each of all) {
        const line = printEntry(each);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(parseEntry(line)).toEqual(each);
      }
    }),
  );
});

test('cut at any byte, the journal keeps every whole line and loses at most one answer', () => {
  fc.assert(
    fc.property(entries, fc.double({ min: 0, max: 1, noNaN: true }), (all, where) => {
      rmSync(path, { force: true });
      fill(all);
      const bytes = readFileSync(path);
      const cut = Math.floor(where * bytes.length);
      const whole = bytes.subarray(0, cut).filter((byte) => byte === 0x0a).length;
      truncateSync(path, cut);
      const journal = new Journal(path);
      const kept = all.slice(0, whole);
      for (const { key, provider } of all) {
        const latest = kept.findLast((each) => each.key === key && each.provider === provider);
        expect(journal.get(key, provider)).toEqual(latest ?? null);
      }
      // The run goes on with what is missing, and ends as if it had never been killed.
      for (const each of all.slice(whole)) journal.record(each);
      journal.close();
      expect(readFileSync(path)).toEqual(bytes);
    }),
    { numRuns: 200 },
  );
});

test('passes over a damaged line and says where it is', () => {
  fill([entry('一'), entry('二')]);
  appendFileSync(path, `\0\0\0{"key":"三"}\n{"key":"四"}\n\n${printEntry(entry('五'))}`);
  const journal = new Journal(path);
  journal.close();
  expect(journal.issues.map(({ line, severity }) => [line, severity])).toEqual([
    [3, 'warning'],
    [4, 'warning'],
  ]);
  expect(
    ['一', '二', '三', '四', '五'].map((key) => journal.get(key, 'tianditu') !== null),
  ).toEqual([true, true, false, false, true]);
});

test('reads what an editor has made of it: a mark of the encoding, CRLF', () => {
  fill([entry('一'), entry('二')]);
  const edited = `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`;
  writeFileSync(path, edited);
  const journal = new Journal(path);
  journal.close();
  expect(journal.issues).toEqual([]);
  expect([journal.get('一', 'tianditu'), journal.get('二', 'tianditu')]).not.toContain(null);
});

test('reads a journal of several chunks, characters across their edges included', () => {
  const many = Array.from({ length: 4000 }, (_, n) => entry(`重庆市渝北区第${n}村`));
  writeFileSync(path, many.map(printEntry).join(''));
  expect(readFileSync(path).length).toBeGreaterThan(1.5 * 2 ** 20);
  const journal = new Journal(path);
  journal.close();
  expect(journal.countOn('tianditu', '2026-05-06')).toBe(4000);
  for (const each of many) expect(journal.get(each.key, 'tianditu')).toEqual(each);
});

test('an answer that needs a licence is not stored without one', () => {
  const journal = new Journal(path);
  expect(() => journal.record(entry('一', { storage: 'needs-licence' }))).toThrow(/licence/);
  journal.close();
  expect(readFileSync(path, 'utf8')).toBe('');
});

test('compacting: the latest of each query and provider, sorted, in any order of arrival the same bytes', () => {
  const distinct = [
    entry('乙'),
    entry('乙', { provider: 'amap', storage: 'needs-licence', licence: 'Contract 1' }),
    entry('甲', { status: 'no-result', answers: [] }),
    entry('丙', { status: 'failed-final', answers: [], failure: 'answers 20000' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(distinct, { minLength: 4 }), entries, (last, first) => {
      rmSync(path, { force: true });
      const old = first.map((each) => ({ ...each, key: '乙', provider: 'amap' }));
      fill([...old, ...last]);
      expect(compactJournal(path)).toEqual({ before: old.length + 4, after: 4, damaged: [] });
      const lines = readFileSync(path, 'utf8');
      expect(lines).toBe(
        [distinct[3]!, distinct[1]!, distinct[0]!, distinct[2]!].map(printEntry).join(''),
      );
      compactJournal(path);
      expect(readFileSync(path, 'utf8')).toBe(lines);
    }),
    { numRuns: 50 },
  );
  expect(readdirSync(dir)).toEqual(['geocoded.jsonl']);
});

test('compacting drops the half line and the damaged one; without a file it does nothing', () => {
  expect(compactJournal(path)).toMatchObject({ before: 0, after: 0 });
  fill([entry('二'), entry('一')]);
  appendFileSync(path, 'nonsense\n{"key":"half');
  const { before, after, damaged } = compactJournal(path);
  expect([before, after, damaged.map(({ line }) => line)]).toEqual([2, 2, [3, 4]]);
  expect(readFileSync(path, 'utf8')).toBe(printEntry(entry('一')) + printEntry(entry('二')));
});

test('purging takes all of one provider and nothing else', () => {
  const amap = { provider: 'amap', storage: 'needs-licence', licence: 'Contract 1' } as const;
  fill([entry('一'), entry('一', amap), entry('二', amap)]);
  expect(compactJournal(path, 'amap')).toEqual({ before: 3, after: 1, damaged: [] });
  expect(readFileSync(path, 'utf8')).toBe(printEntry(entry('一')));
});
