import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { printEntry, type JournalEntry } from '../../scripts/lib/journal-entry.ts';

/** Bytes that the disk still takes. */
let room = Infinity;

// The journal is loaded anew with a disk of its own, and nobody else gets that disk.
beforeAll(() => {
  vi.resetModules();
  vi.doMock('node:fs', () => ({
    ...fs,
    writeSync: (file: number, data: Uint8Array, from: number) => {
      if (room === 0) throw new Error('ENOSPC: no space left on device, write');
      // A disk takes what it can: here 40 bytes at a time at most.
      const bytes = fs.writeSync(file, data, from, Math.min(data.length - from, room, 40));
      room -= bytes;
      return bytes;
    },
  }));
});

afterAll(() => {
  vi.doUnmock('node:fs');
  vi.resetModules();
});

let dir: string;

beforeEach(() => {
  dir = fs.mkdtempSync(join(tmpdir(), 'fuwuquan-full-'));
});

afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

function entry(key: string): JournalEntry {
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
  };
}

test('a disk that fills up within a line leaves no half line, and the user is told', async () => {
  const { CliError } = await import('../../scripts/lib/cli-error.ts');
  const { Journal } = await import('../../scripts/lib/journal.ts');
  const path = join(dir, 'geocoded.jsonl');
  const journal = new Journal(path);
  journal.record(entry('一'));
  room = 90;
  expect(() => journal.record(entry('二'))).toThrow(CliError);
  expect(fs.readFileSync(path, 'utf8')).toBe(printEntry(entry('一')));
  expect(journal.get('二', 'photon')).toBeNull();
  room = Infinity;
  journal.record(entry('三'));
  journal.close();
  expect(fs.readFileSync(path, 'utf8')).toBe(printEntry(entry('一')) + printEntry(entry('三')));
});

test('what another has written meanwhile is never given back', async () => {
  const { Journal } = await import('../../scripts/lib/journal.ts');
  const path = join(dir, 'shared.jsonl');
  const journal = new Journal(path);
  journal.record(entry('一'));
  const others = printEntry(entry('二')) + printEntry(entry('三'));
  fs.appendFileSync(path, others);
  room = 90;
  expect(() => journal.record(entry('四'))).toThrow(/Make room/);
  room = Infinity;
  journal.close();
  expect(fs.readFileSync(path, 'utf8')).toBe(printEntry(entry('一')) + others);
});
