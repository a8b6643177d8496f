import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { CliError } from './cli-error.ts';
import { shown } from './paths.ts';

/** What a lock says of the process that holds it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** Tokens of the locks that this process holds: a lock with its number but another token is of a dead namesake. */
const held = new Set<string>();

/**
 * Takes the journal at `path` for this process alone, by a file beside it (`<journal>.lock`). The lock of a process that
 * is dead is taken over. Answers the function that gives it back; a CliError when another process has it.
 */
export function lockJournal(path: string): () => void {
  const lock = `${path}.lock`;
  const holder: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  if (!create(lock, JSON.stringify(holder))) {
    removeIfDead(lock);
    if (!create(lock, JSON.stringify(holder))) throw inUse(path, lock);
  }
  held.add(holder.token);
  return () => {
    held.delete(holder.token);
    // A person may have removed it meanwhile, and another run taken it.
    if (read(lock)?.includes(holder.token)) rmSync(lock, { force: true });
  };
}

/** Writes the file, false when there is one. */
function create(lock: string, text: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, text);
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${shown(lock)} cannot be written: ${reason}.`);
  }
}

/**
 * Removes the lock of a dead process. Only one process at a time looks and removes, or two that find the same dead lock
 * could each remove what the other has just written.
 */
function removeIfDead(lock: string): void {
  const guard = `${lock}.check`;
  if (!create(guard, '')) return;
  try {
    if (isDead(holderOf(read(lock)))) rmSync(lock, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function read(lock: string): string | null {
  return existsSync(lock) ? readFileSync(lock, 'utf8') : null;
}

/** Null for a lock that does not say whose it is: one that is just being written. */
function holderOf(text: string | null): Holder | null {
  try {
    const { pid, host, token } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (typeof pid !== 'number' || !Number.isInteger(pid) || pid <= 0) return null;
    return typeof host === 'string' && typeof token === 'string' ? { pid, host, token } : null;
  } catch {
    return null;
  }
}

/** Whether the holder surely lives no more; a process of another machine cannot be asked. */
function isDead(holder: Holder | null): boolean {
  if (holder === null || holder.host !== hostname()) return false;
  if (holder.pid === process.pid) return !held.has(holder.token);
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function inUse(path: string, lock: string): CliError {
  const holder = holderOf(read(lock));
  const who = holder === null ? 'another run' : `process ${holder.pid} on ${holder.host}`;
  return new CliError(
    `${shown(path)} is in use by ${who}. Wait until it has ended; if nothing runs any more, delete ${shown(lock)} (and ${shown(lock)}.check where it is left).`,
  );
}
