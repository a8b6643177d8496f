import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { ANSWER_COLUMNS } from '../../src/core/list/answer-columns.ts';
import { CliError } from './cli-error.ts';
import { shown } from './paths.ts';
import { readList } from './read-list.ts';
import { refuseOverwrite } from './refuse-overwrite.ts';
import { status } from './terminal.ts';
import { writeAtomic } from './write-atomic.ts';

/** Where a run of `geocode` reads and writes. */
export interface GeocodePaths {
  readonly csv: string;
  readonly xlsx: string | null;
  readonly review: string | null;
  /** Answers of services, beside the list. */
  readonly journal: string;
}

const LISTS = ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.xls', '.et', '.geojson', '.json'];
/** Files beside a list that are no lists. */
const NO_LIST =
  /\.(geocoded|extra|adopted|review)\.[a-z]+$|^(overrides|region|site|providers|package)\.(csv|json)$/i;

/**
 * The files of a run, all beside the list unless `out` says otherwise. Two lists of one name (a.xlsx, a.csv)
 * keep their answers apart: a.xlsx.geocoded.csv. Whatever would overwrite something that is read, or that is no
 * earlier answer, is refused before anything is written.
 */
export function geocodePaths(
  list: string,
  options: { readonly out?: string; readonly xlsx: boolean; readonly review: boolean },
  inputs: readonly string[],
): GeocodePaths {
  const name = hasTwin(list) ? list : stem(list);
  const csv = options.out ?? `${name}.geocoded.csv`;
  if (/\.(xlsx|xlsm|xls|et)$/i.test(csv)) {
    throw new CliError(
      `--out ${csv}: the answer is written as .csv; add --xlsx for a workbook too.`,
    );
  }
  const paths = {
    csv,
    xlsx: options.xlsx ? `${stem(csv)}.xlsx` : null,
    review: options.review ? `${stem(csv).replace(/\.geocoded$/, '')}.review.html` : null,
    journal: `${name}.geocoded.jsonl`,
  };
  const outputs = [paths.csv, paths.xlsx, paths.review, paths.journal].filter(
    (each) => each !== null,
  );
  refuseOverwrite(outputs, [list, ...inputs]);
  for (const path of [paths.csv, paths.xlsx]) if (path !== null) refuseForeign(path);
  if (paths.review !== null && existsSync(paths.review) && !isReview(paths.review)) {
    throw new CliError(
      `${shown(paths.review)} is there and is no review page: name another --out.`,
    );
  }
  return paths;
}

/** Other lists in the folder of a list: what lies there for one may not be meant for the other. */
export function otherLists(list: string): string[] {
  return readdirSync(dirname(resolve(list)))
    .filter((name) => LISTS.includes(extname(name).toLowerCase()) && !NO_LIST.test(name))
    .filter((name) => name !== basename(list) && !name.startsWith('~$'));
}

function hasTwin(list: string): boolean {
  const own = basename(stem(list)).toLowerCase();
  return otherLists(list).some((name) => basename(stem(name)).toLowerCase() === own);
}

/** Writes an answer and keeps an earlier one that differs as `.bak`: a person may have worked in it. */
export function keepingAnswer(path: string, write: () => void): void {
  const before = existsSync(path) ? readFileSync(path) : null;
  write();
  if (before === null || before.equals(readFileSync(path))) return;
  writeAtomic(`${path}.bak`, before);
  status(`${shown(path)}.bak  the earlier answer`);
}

function refuseForeign(path: string): void {
  if (!existsSync(path)) return;
  let columns: readonly string[] = [];
  try {
    columns = readList(path, {}, shown(path)).columns;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
  }
  const answered = ANSWER_COLUMNS.every((column) =>
    columns.some((each) => each.replace(/^(fuwuquan_)+/, '') === column),
  );
  if (answered) return;
  throw new CliError(
    `${shown(path)} is there and is no earlier answer: delete it, or name another file with --out.`,
  );
}

function isReview(path: string): boolean {
  return readFileSync(path, 'utf8').includes('review-data');
}

/** The path without its extension. */
function stem(path: string): string {
  return join(dirname(path), basename(path, extname(path)));
}
