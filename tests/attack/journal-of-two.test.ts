import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compactJournal } from '../../scripts/lib/journal-compact.ts';
import { parseEntry, printEntry, type JournalEntry } from '../../scripts/lib/journal-entry.ts';
import { Journal } from '../../scripts/lib/journal.ts';

let dir: string;
let path: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-two-'));
  path = join(dir, 'list.geocoded.jsonl');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function entry(key: string, changes: Partial<JournalEntry> = {}): JournalEntry {
  return {
    key,
    provider: 'photon',
    date: '2026-05-06',
    query: key,
    status: 'no-result',
    answers: [],
    rejected: [],
    failure: null,
    storage: 'attribution',
    licence: null,
    ...changes,
  };
}

/** A number that was a process and is none any more. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

function lock(holder: object): void {
  writeFileSync(`${path}.lock`, JSON.stringify(holder));
}

test('a journal that a run has open is neither opened nor compacted by another, and loses nothing', () => {
  const first = new Journal(path);
  first.record(entry('一'));
  expect(() => new Journal(path)).toThrow(/is in use by process \d+ on .*delete .*\.lock/);
  expect(() => compactJournal(path, 'photon')).toThrow(/is in use/);
  first.record(entry('二'));
  first.close();
  expect(readFileSync(path, 'utf8')).toBe(printEntry(entry('一')) + printEntry(entry('二')));
  expect(readdirSync(dir)).toEqual(['list.geocoded.jsonl']);
  expect(compactJournal(path, 'photon')).toMatchObject({ before: 2, after: 0 });
  expect(readdirSync(dir)).toEqual(['list.geocoded.jsonl']);
});

test.each([
  ['of a process that is dead', () => ({ pid: deadProcess(), host: hostname(), token: 'a' })],
  [
    'of a dead namesake of this process',
    () => ({ pid: process.pid, host: hostname(), token: 'a' }),
  ],
])('a lock %s is taken over', (_, holder) => {
  lock(holder());
  const journal = new Journal(path);
  journal.record(entry('一'));
  expect(() => new Journal(path)).toThrow(/is in use/);
  journal.close();
  expect(readdirSync(dir)).toEqual(['list.geocoded.jsonl']);
});

test.each([
  ['of a process that lives', { pid: process.ppid, host: hostname(), token: 'a' }],
  ['of another machine', { pid: 1, host: 'another.example', token: 'a' }],
  ['that says nothing yet', {}],
])('a lock %s is left alone', (_, holder) => {
  lock(holder);
  expect(() => new Journal(path)).toThrow(/is in use/);
  expect(readFileSync(`${path}.lock`, 'utf8')).toBe(JSON.stringify(holder));
});

test('a lock that a person has removed and another run taken is not given back by the first', () => {
  const first = new Journal(path);
  rmSync(`${path}.lock`);
  const second = new Journal(path);
  first.close();
  expect(existsSync(`${path}.lock`)).toBe(true);
  second.close();
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('a journal that cannot be read leaves no lock behind', () => {
  writeFileSync(path, Buffer.from(`\uFEFF${printEntry(entry('一'))}`, 'utf16le'));
  const before = readFileSync(path);
  expect(() => new Journal(path)).toThrow(/UTF-16.*UTF-8/);
  expect(() => compactJournal(path)).toThrow(/UTF-16/);
  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(dir)).toEqual(['list.geocoded.jsonl']);
});

test('the half line at the end is said too', () => {
  writeFileSync(path, printEntry(entry('一')));
  appendFileSync(path, '{"key":"half');
  const journal = new Journal(path);
  journal.close();
  expect(journal.issues.map(({ line, message }) => [line, message])).toEqual([[2, 'is cut short']]);
});

const ANSWER = {
  lng: 106.6,
  lat: 29.7,
  raw_lng: 106.6,
  raw_lat: 29.7,
  crs: 'wgs84',
  match_level: 'poi',
  raw_level: 'house',
  score: null,
  raw_score: null,
  adcode: null,
  label: '',
  outside_m: 0,
} as const;

test.each([
  ['lng', '1e308'],
  ['lng', '1e400'],
  ['lng', '-106.6'],
  ['lng', '0'],
  ['lat', '129.7'],
  ['lat', 'null'],
  ['lat', '"29.7"'],
  ['raw_lng', '1e400'],
  ['score', '1e400'],
  ['outside_m', '-1e400'],
  ['match_level', '"constructor"'],
  ['match_level', '"house"'],
  ['crs', '"wgs-84"'],
])('a line whose answer has %s %s is damaged', (field, value) => {
  const line = printEntry(entry('一', { status: 'ok', answers: [ANSWER] }));
  expect(parseEntry(line)).not.toBeNull();
  const from = new RegExp(`"${field}":("[^"]*"|[^,}]*)`);
  expect(parseEntry(line.replace(from, `"${field}":${value}`))).toBeNull();
});
