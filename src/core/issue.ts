/**
 * One thing wrong with a row that people wrote: never thrown, always collected, so that one bad row
 * does not hide the others. `file` is a path as the user would type it, `line` counts from 1 with the
 * header as line 1 (0 when the whole file is meant).
 */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly value: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly remedy: string;
}
