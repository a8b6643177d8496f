import { existsSync } from 'node:fs';
import type { Issue } from '../../src/core/issue.ts';
import { printEntry, type JournalEntry } from './journal-entry.ts';
import { lockJournal } from './journal-lock.ts';
import { readJournal } from './journal-read.ts';
import { writeAtomic } from './write-atomic.ts';

/** Entries before and after, and lines that were none and went too. */
export interface Compaction {
  readonly before: number;
  readonly after: number;
  readonly damaged: readonly Issue[];
}

/**
 * Rewrites a journal, locked meanwhile: the latest entry of each query and provider, sorted
 * by key, then provider (by code unit), so that a person reviews a small diff. `purge` names a
 * provider whose entries all go. A journal killed while this runs is the old or the new one.
 */
export function compactJournal(path: string, purge: string | null = null): Compaction {
  if (!existsSync(path)) return { before: 0, after: 0, damaged: [] };
  const unlock = lockJournal(path);
  try {
    return rewrite(path, purge);
  } finally {
    unlock();
  }
}

function rewrite(path: string, purge: string | null): Compaction {
  const { entries, issues } = readJournal(path);
  const latest = new Map<string, JournalEntry>();
  for (const entry of entries) {
    if (entry.provider !== purge) latest.set(JSON.stringify([entry.key, entry.provider]), entry);
  }
  const sorted = [...latest.values()].sort(
    (a, b) => compare(a.key, b.key) || compare(a.provider, b.provider),
  );
  writeAtomic(path, Buffer.concat(sorted.map((entry) => Buffer.from(printEntry(entry), 'utf8'))));
  return { before: entries.length, after: sorted.length, damaged: issues };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
