import { existsSync } from 'node:fs';
import { printEntry, type JournalEntry } from './journal-entry.ts';
import { readJournal } from './journal-read.ts';
import { writeAtomic } from './write-atomic.ts';

/** Lines before and after. */
export interface Compaction {
  readonly before: number;
  readonly after: number;
}

/**
 * Rewrites a journal that no process has open: the latest entry of each query and provider, sorted
 * by key, then provider (by code unit), so that a person reviews a small diff. `purge` names a
 * provider whose entries all go. A journal killed while this runs is the old or the new one.
 */
export function compactJournal(path: string, purge: string | null = null): Compaction {
  if (!existsSync(path)) return { before: 0, after: 0 };
  const { entries, issues } = readJournal(path);
  const latest = new Map<string, JournalEntry>();
  for (const entry of entries) {
    if (entry.provider !== purge) latest.set(JSON.stringify([entry.key, entry.provider]), entry);
  }
  const sorted = [...latest.values()].sort(
    (a, b) => compare(a.key, b.key) || compare(a.provider, b.provider),
  );
  writeAtomic(path, Buffer.concat(sorted.map((entry) => Buffer.from(printEntry(entry), 'utf8'))));
  return { before: entries.length + issues.length, after: sorted.length };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
