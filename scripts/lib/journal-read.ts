import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { Issue } from '../../src/core/issue.ts';
import { CliError } from './cli-error.ts';
import { parseEntry, type JournalEntry } from './journal-entry.ts';
import { shown } from './paths.ts';

/** A journal as it stands on the disk. */
export interface JournalContent {
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
  /** Lines that are no entries: damaged by a crash of the machine or by hand, or the last, cut short. */
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
 * there is none. A CliError when an editor has saved it in UTF-16, where no line can be told.
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
    if (entry === null) issues.push(damaged(path, line, 'is not an entry of the journal'));
    else entries.push(entry);
  });
  if (rest.isCut) issues.push(damaged(path, line + 1, 'is cut short'));
  return { entries, issues, ...rest };
}

function damaged(path: string, line: number, message: string): Issue {
  const remedy = 'It is passed over and its query asked again.';
  return {
    severity: 'warning',
    file: shown(path),
    line,
    field: 'line',
    value: '',
    message,
    remedy,
  };
}

/** FF FE or FE FF at the head. */
function refuseUtf16(first: Uint8Array, path: string): void {
  const [a, b] = first;
  if (!(a === 0xff && b === 0xfe) && !(a === 0xfe && b === 0xff)) return;
  throw new CliError(
    `${shown(path)} was saved in UTF-16 by an editor. Save it again as UTF-8: nothing is asked or written until then.`,
  );
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
      if (wholeBytes === 0 && tail.length === 0) refuseUtf16(chunk.subarray(0, bytes), path);
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
