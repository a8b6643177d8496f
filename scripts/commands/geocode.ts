import { Command } from 'commander';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseDivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { SourceCrs } from '../../src/core/list/list-row.ts';
import { adoptRow } from '../../src/core/list/adopt-row.ts';
import { answerOfRow } from '../../src/core/list/answer-of-row.ts';
import { rowIds } from '../../src/core/list/row-ids.ts';
import { decisionsOf } from '../../src/core/review/decisions-of.ts';
import { parseOverrides } from '../../src/core/review/overrides-text.ts';
import type { OverrideLine } from '../../src/core/review/review-data.ts';
import { OPTIONAL_COLUMNS, STATION_COLUMNS } from '../../src/core/stations/station-row.ts';
import { reviewHtml } from '../artifacts/review.html.ts';
import { askForRows } from '../lib/ask-for-rows.ts';
import { CliError } from '../lib/cli-error.ts';
import { printCsv } from '../lib/csv.ts';
import {
  listGround,
  matchRows,
  placeRows,
  settleTable,
  type GeocodedRow,
} from '../lib/geocode-list.ts';
import { geocodeSummary } from '../lib/geocode-summary.ts';
import { columnMapOption } from '../lib/list/column-map-option.ts';
import { shown } from '../lib/paths.ts';
import { readList } from '../lib/read-list.ts';
import { codeOfRegion, regionDir } from '../lib/region-files.ts';
import { reviewDataOf } from '../lib/review-data-of.ts';
import { issueLine, printJson, status } from '../lib/terminal.ts';
import { writeAnswers } from '../lib/write-answers.ts';
import { writeAtomic } from '../lib/write-atomic.ts';

interface Options {
  readonly region?: string;
  readonly out?: string;
  readonly data?: string;
  readonly map: string[];
  readonly crs: string;
  readonly provider: string;
  readonly proxy?: string;
  readonly refresh?: true;
  readonly purge?: string;
  readonly xlsx?: true;
  readonly bom?: true;
  readonly overrides?: string;
  readonly review: boolean;
  readonly adopt?: true;
  readonly json?: true;
}

/** `geocode`: any station list → the same list with positions, and a page on which to fix the rest. */
export function geocodeCommand(): Command {
  return new Command('geocode')
    .description(
      'give back a station list with positions, how sure each is, and a page to fix the rest',
    )
    .argument('[list]', '.csv, .tsv, .xlsx, .xls or .geojson (default: stations.csv of the region)')
    .option('--region <slug|code>', 'where the list lies (default: the whole nation)')
    .option('--out <file>', 'where to write it (default: <list>.geocoded.csv beside the list)')
    .option('--xlsx', 'write an .xlsx too')
    .option('--bom', 'begin the CSV with a byte order mark, for Excel')
    .option('--map <header=field...>', 'what a column means: 地址=address', collect, [])
    .option(
      '--crs <datum>',
      'datum of the coordinates in the list: wgs84, gcj02, bd09 or auto',
      'auto',
    )
    .option(
      '--provider <ids>',
      'who is asked, in order, by comma: offline, tianditu, amap, …',
      'offline',
    )
    .option('--proxy <url>', 'proxy for networked providers')
    .option('--refresh', 'ask again what was asked before today')
    .option('--purge <provider>', "remove a provider's answers from the journal first")
    .option(
      '--overrides <file>',
      'what a person has decided (default: overrides.csv beside the list)',
    )
    .option('--no-review', 'write no review page')
    .option(
      '--adopt',
      'make it the list of the region: rows whose division is known become stations.csv',
    )
    .option('--data <dir>', 'folder with site.json and regions/ (default: data)')
    .option('--json', 'print counts on stdout')
    .action(geocode);
}

async function geocode(listPath: string | undefined, options: Options): Promise<void> {
  const started = performance.now();
  const region = options.region === undefined ? null : codeOfRegion(options.region, options.data);
  const path = listPath ?? defaultList(options);
  const crs = crsOption(options.crs);
  const chain = options.provider
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== 'offline');
  const table = readList(path, { map: columnMapOption(options.map), crs }, shown(path));
  status(`${table.file}: ${table.format}, ${table.rows.length} rows`);
  for (const issue of table.issues) status(issueLine(issue));
  const ground = listGround(region);
  const matches = matchRows(table, ground);
  const settled = settleTable(table, matches, crs, ground);
  for (const issue of settled.issues) status(issueLine(issue));
  if (settled.decision) status(datumLine(settled.decision));
  const { summary, asked } = await askForRows(matches, ground, {
    chain,
    journalPath: journalPath(path),
    refresh: options.refresh === true,
    purge: options.purge ?? null,
    proxy: options.proxy ?? null,
  });
  const idColumn = table.columns.indexOf('station_id');
  const ids = rowIds(
    table.rows.map(({ cells }) => (idColumn < 0 ? '' : (cells[idColumn] ?? ''))),
    matches,
  );
  const overrides = readOverrides(path, options);
  const decisions = decisionsOf(overrides);
  const rows = placeRows(
    settled.rows,
    matches,
    asked,
    (at) => decisions.get(ids[at] ?? '') ?? null,
    ground,
  );
  const csv = options.out ?? `${stem(path)}.geocoded.csv`;
  writeAnswers(
    { ...table, rows: settled.rows },
    rows.map(({ row, match, place, overridden }) =>
      answerOfRow(match, place, row.mendings, overridden),
    ),
    { csv, withBom: options.bom === true, ...(options.xlsx ? { xlsx: `${stem(csv)}.xlsx` } : {}) },
  );
  status(`${shown(csv)}  ${rows.length} rows`);
  if (options.review) {
    const page = `${stem(csv).replace(/\.geocoded$/, '')}.review.html`;
    writeAtomic(page, await reviewHtml(reviewDataOf(basename(path), rows, ids, overrides, ground)));
    status(`${shown(page)}  open it to fix what is doubtful`);
  }
  if (options.adopt) adopt(rows, ids, path, options);
  const result = geocodeSummary(rows, summary, (performance.now() - started) / 1000);
  for (const [word, count] of Object.entries(result.by_status)) {
    status(`${String(count).padStart(8)}  ${word}`);
  }
  if (options.json) printJson({ list: table.file, ...result });
  if (summary?.error) throw summary.error;
}

function collect(text: string, all: string[]): string[] {
  return [...all, text];
}

function crsOption(word: string): SourceCrs | 'auto' {
  if (word === 'auto' || word === 'wgs84' || word === 'gcj02' || word === 'bd09') return word;
  throw new CliError(`--crs ${word}: write wgs84, gcj02, bd09 or auto.`);
}

function defaultList({ region, data }: Options): string {
  if (region === undefined || parseDivisionCode(region) !== null) {
    throw new CliError(
      'Name a list: fuwuquan geocode LIST, or --region with a region of data/regions.',
    );
  }
  const path = join(regionDir(region, data), 'stations.csv');
  if (!existsSync(path)) throw new CliError(`${shown(path)} is missing.`);
  return path;
}

/** The decisions that lie beside the list, or where the user says. */
function readOverrides(path: string, { overrides }: Options): OverrideLine[] {
  const file = overrides ?? join(dirname(path), 'overrides.csv');
  if (!existsSync(file)) {
    if (overrides !== undefined) throw new CliError(`${shown(file)} is missing.`);
    return [];
  }
  const lines = parseOverrides(readFileSync(file, 'utf8'));
  if (lines) return lines;
  throw new CliError(`${shown(file)}: needs a header with station_id, field and value.`);
}

/** The path without its extension. */
function stem(path: string): string {
  return join(dirname(path), basename(path, extname(path)));
}

/** The journal of answers lies beside the list. */
function journalPath(path: string): string {
  return `${stem(path)}.geocoded.jsonl`;
}

function datumLine({
  crs,
  compared,
  inside,
  chance,
}: {
  crs: string;
  compared: number;
  inside: Record<string, number>;
  chance: number;
}): string {
  const counts = Object.entries(inside)
    .map(([datum, count]) => `${datum} ${count}`)
    .join(', ');
  const sure =
    crs === 'unsure'
      ? 'cannot be told, wgs84 is assumed: name it with --crs'
      : `${crs} (by chance ${(chance * 100).toFixed(2)} %)`;
  return `datum: ${sure}; of ${compared} positions inside their counties: ${counts}`;
}

/** Writes the rows whose division is known as the region's own list; the others wait for the review. */
function adopt(
  rows: readonly GeocodedRow[],
  ids: readonly string[],
  path: string,
  { region, data }: Options,
): void {
  if (region === undefined || parseDivisionCode(region) !== null) {
    throw new CliError('--adopt needs --region with a region of data/regions.');
  }
  const target = join(regionDir(region, data), 'stations.csv');
  const source = { name: basename(path), date: statSync(path).mtime.toISOString().slice(0, 10) };
  const adopted = rows.flatMap(
    ({ row, match, place }, at) => adoptRow(ids[at] ?? '', row, match, place, source) ?? [],
  );
  writeAtomic(target, printCsv([...STATION_COLUMNS, ...OPTIONAL_COLUMNS], adopted));
  const left = rows.length - adopted.length;
  status(`${shown(target)}  ${adopted.length} stations, ${left} left out until reviewed`);
}
