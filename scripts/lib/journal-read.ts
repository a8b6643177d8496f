import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { Issue } from '../../src/core/issue.ts';
import { parseEntry, type JournalEntry } from './journal-entry.ts';
import { shown } from './paths.ts';

/** A journal as it stands on the disk. */
export interface JournalContent {
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
  /** Lines in the middle that are no entries: damaged by a crash of the machine or by hand. */
  readonly issues: readonly Issue[];
  /** Bytes up to and including the last newline; what follows is a line that a kill cut short. */
  readonly wholeBytes: number;
  /** Whether something follows. */
  readonly isCut: boolean;
}

const CHUNK_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/**
 * Reads a journal, a chunk at a time since it may be larger than the longest string; empty when
 * there is none.
 */
export function readJournal(path: string): JournalContent {
  const entries: JournalEntry[] = [];
  const issues: Issue[] = [];
  let line = 0;
  const rest = eachLine(path, (text) => {
    line += 1;
    const clean = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (clean.trim() === '') return;
    const entry = parseEntry(clean);
    if (entry === null) issues.push(damaged(path, line));
    else entries.push(entry);
  });
  return { entries, issues, ...rest };
}

function damaged(path: string, line: number): Issue {
  return {
    severity: 'warning',
    file: shown(path),
    line,
    field: 'line',
    value: '',
    message: 'is not an entry of the journal',
    remedy: 'It is passed over and its query asked again; compacting the journal removes it.',
  };
}

/** Calls back for every line that ends in a newline. */
function eachLine(
  path: string,
  take: (line: string) => void,
): { wholeBytes: number; isCut: boolean } {
  if (!existsSync(path)) return { wholeBytes: 0, isCut: false };
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let tail = Buffer.alloc(0);
    let wholeBytes = 0;
    for (;;) {
      const bytes = readSync(file, chunk, 0, CHUNK_BYTES, null);
      if (bytes === 0) return { wholeBytes, isCut: tail.length > 0 };
      const text = Buffer.concat([tail, chunk.subarray(0, bytes)]);
      let start = 0;
      for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, start)) {
        take(text.toString('utf8', start, end));
        start = end + 1;
      }
      wholeBytes += start;
      tail = Buffer.from(text.subarray(start));
    }
  } finally {
    closeSync(file);
  }
}
