import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Issue } from '../../src/core/issue.ts';
import { CliError } from './cli-error.ts';
import { printEntry, type JournalEntry } from './journal-entry.ts';
import { lockJournal } from './journal-lock.ts';
import { readJournal } from './journal-read.ts';
import { shown } from './paths.ts';

/**
 * Entries that a power cut may cost; a killed process costs none, since the system has them
 * already.
 */
const ENTRIES_PER_SYNC = 64;

/**
 * The append-only record of geocoder answers, JSON Lines beside the list. Every entry is one write
 * to a file opened for appending, so a process killed at any moment leaves whole lines and at most
 * one half, which the next opening cuts off. One process at a time: it is locked while it is open.
 */
export class Journal {
  /** Damaged lines that were passed over, and the half one that was cut off. */
  readonly issues: readonly Issue[];
  readonly #path: string;
  readonly #file: number;
  readonly #unlock: () => void;
  readonly #latest = new Map<string, Map<string, JournalEntry>>();
  readonly #perDay = new Map<string, number>();
  #unsynced = 0;

  /** Opens the journal at `path`, an empty one where there is no file; a CliError when another process has it open. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#unlock = lockJournal(path);
    try {
      const { entries, issues, wholeBytes, isCut } = readJournal(path);
      if (isCut) truncateSync(path, wholeBytes);
      this.#file = openSync(path, 'a');
      this.issues = issues;
      for (const entry of entries) this.#remember(entry);
    } catch (error) {
      this.#unlock();
      throw error;
    }
  }

  /** The latest entry of a provider for a query. */
  get(key: string, provider: string): JournalEntry | null {
    return this.#latest.get(provider)?.get(key) ?? null;
  }

  /** Entries of a provider on a day, repeated questions included. */
  countOn(provider: string, date: string): number {
    return this.#perDay.get(`${provider} ${date}`) ?? 0;
  }

  /** Adds an entry; it is on its way to the disk when this returns. */
  record(entry: JournalEntry): void {
    if (entry.storage === 'needs-licence' && entry.licence === null) {
      throw new Error(`an answer of ${entry.provider} may not be kept without a licence`);
    }
    this.#append(Buffer.from(printEntry(entry), 'utf8'));
    this.#remember(entry);
    this.#unsynced += 1;
    if (this.#unsynced >= ENTRIES_PER_SYNC) this.#sync();
  }

  close(): void {
    this.#sync();
    closeSync(this.#file);
    this.#unlock();
  }

  #remember(entry: JournalEntry): void {
    const { key, provider, date } = entry;
    const entries = this.#latest.get(provider) ?? new Map<string, JournalEntry>();
    this.#latest.set(provider, entries.set(key, entry));
    this.#perDay.set(`${provider} ${date}`, this.countOn(provider, date) + 1);
  }

  /**
   * A full disk takes part of a line: what it took is given back, so that no half line stays in the
   * middle. Only where the file ends with just that: what others have written is never cut off.
   */
  #append(line: Uint8Array): void {
    const before = fstatSync(this.#file).size;
    let done = 0;
    try {
      while (done < line.length) done += writeSync(this.#file, line, done);
    } catch (error) {
      if (fstatSync(this.#file).size === before + done) ftruncateSync(this.#file, before);
      const reason = error instanceof Error ? error.message : String(error);
      throw new CliError(
        `${shown(this.#path)} cannot be written: ${reason}. Make room and run again.`,
      );
    }
  }

  #sync(): void {
    fsyncSync(this.#file);
    this.#unsynced = 0;
  }
}
