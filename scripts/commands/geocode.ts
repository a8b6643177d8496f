import { Command } from 'commander';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseDivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { SourceCrs } from '../../src/core/list/list-row.ts';
import { listStandings } from '../../src/core/list/list-standings.ts';
import { answerOfRow } from '../../src/core/list/answer-of-row.ts';
import { rowIds } from '../../src/core/list/row-ids.ts';
import { decisionsOf } from '../../src/core/review/decisions-of.ts';
import { parseOverrides } from '../../src/core/review/overrides-text.ts';
import type { OverrideLine } from '../../src/core/review/review-data.ts';
import { reviewHtml } from '../artifacts/review.html.ts';
import {
  adoptList,
  regionInputs,
  regionList,
  standingGroundOf,
  withDoubt,
} from '../lib/adopt-list.ts';
import { askForRows } from '../lib/ask-for-rows.ts';
import { CliError } from '../lib/cli-error.ts';
import { listGround, matchRows, placeRows, settleTable } from '../lib/geocode-list.ts';
import { geocodePaths, keepingAnswer, otherLists } from '../lib/geocode-outputs.ts';
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
  readonly replace?: true;
  readonly date?: string;
  readonly withHidden?: true;
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
      'what a person has decided, or none (default: overrides.csv beside the list)',
    )
    .option('--no-review', 'write no review page')
    .option(
      '--adopt',
      'make it the list of the region: shows the difference, leaves doubtful rows for the review',
    )
    .option('--replace', 'adopt although stations or changes made by hand are lost (kept as .bak)')
    .option('--date <day>', 'day of which the list speaks, YYYY-MM-DD (default: as the list says)')
    .option('--with-hidden', 'adopt rows that a filter hides, too')
    .option('--data <dir>', 'folder with site.json and regions/ (default: data)')
    .option('--json', 'print counts on stdout')
    .action(geocode);
}

async function geocode(listPath: string | undefined, options: Options): Promise<void> {
  const started = performance.now();
  const code = options.region === undefined ? null : codeOfRegion(options.region, options.data);
  const path = listPath ?? defaultList(options);
  const crs = crsOption(options.crs);
  const chain = options.provider
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== 'offline');
  if (options.date !== undefined && !isDay(options.date)) {
    throw new CliError(`--date ${options.date}: write the day of the list as YYYY-MM-DD.`);
  }
  const overridesFile = overridesPath(path, options);
  const paths = geocodePaths(
    path,
    { ...options, xlsx: options.xlsx === true },
    [overridesFile, ...regionInputs(options, path)].filter((each) => each !== null),
  );
  const overrides = overridesFile === null ? [] : readOverrides(overridesFile);
  const table = readList(path, { map: columnMapOption(options.map), crs }, shown(path));
  status(`${table.file}: ${table.format}, ${table.rows.length} rows`);
  for (const issue of table.issues) status(issueLine(issue));
  const ground = listGround(code);
  const matches = matchRows(table, ground);
  const settled = settleTable(table, matches, crs, ground);
  for (const issue of settled.issues) status(issueLine(issue));
  if (settled.decision) status(datumLine(settled.decision));
  const { summary, asked } = await askForRows(matches, ground, {
    chain,
    journalPath: paths.journal,
    refresh: options.refresh === true,
    purge: options.purge ?? null,
    proxy: options.proxy ?? null,
  });
  const region = regionList(options, table);
  const standingGround = standingGroundOf(ground);
  const withHidden = options.withHidden === true;
  const standingRows = settled.rows.map((row, at) => {
    return { row, match: matches[at]!, decided: false, known: region.known(at) };
  });
  const first = listStandings(standingRows, standingGround, withHidden);
  const ids = rowIds(settled.rows, first, region.ids(settled.rows, first), region.taken);
  const decisions = decisionsOf(overrides);
  const placed = placeRows(
    settled.rows,
    matches,
    asked,
    (at) => decisions.get(ids[at] ?? '') ?? null,
    ground,
  );
  reportUnused(decisions.keys(), new Set(ids), overridesFile);
  const decided = placed.map(({ row, match, overridden }, at) => {
    return { row, match, decided: overridden !== '', known: region.known(at) };
  });
  const standings = listStandings(decided, standingGround, withHidden);
  const rows = placed.map((each, at) => withDoubt(each, standings[at]!, options.adopt === true));
  keepingAnswer(paths.csv, () =>
    writeAnswers(
      { ...table, rows: settled.rows },
      rows.map(({ row, match, place, overridden }) =>
        answerOfRow(match, place, row.mendings, overridden),
      ),
      {
        csv: paths.csv,
        withBom: options.bom === true,
        ...(paths.xlsx === null ? {} : { xlsx: paths.xlsx }),
      },
    ),
  );
  status(`${shown(paths.csv)}  ${rows.length} rows`);
  if (paths.review !== null) {
    const data = reviewDataOf(basename(path), rows, ids, overrides, ground);
    writeAtomic(paths.review, await reviewHtml(data));
    status(`${shown(paths.review)}  open it to fix what is doubtful`);
  }
  if (options.adopt) {
    adoptList(
      rows.map((each, at) => ({ ...each, standing: standings[at]!, id: ids[at] ?? '' })),
      table,
      region,
      { name: basename(path), said: options.date ?? '', date: table.sourceDate ?? '' },
      options.replace === true,
    );
  }
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

/**
 * The file with the decisions of a list: the one the user names, else `<list>.overrides.csv` or
 * `overrides.csv` beside it. The latter does not say of which list it speaks: where others lie in the folder
 * the user has to say.
 */
function overridesPath(path: string, { overrides }: Options): string | null {
  if (overrides === 'none') return null;
  if (overrides !== undefined) {
    if (!existsSync(overrides)) throw new CliError(`${shown(overrides)} is missing.`);
    return overrides;
  }
  const own = join(dirname(path), `${basename(path, extname(path))}.overrides.csv`);
  if (existsSync(own)) return own;
  const shared = join(dirname(path), 'overrides.csv');
  if (!existsSync(shared)) return null;
  const others = existsSync(join(dirname(path), 'region.json')) ? [] : otherLists(path);
  if (others.length === 0) return shared;
  throw new CliError(
    `${shown(shared)} lies beside several lists (${[basename(path), ...others].slice(0, 4).join(', ')}): ` +
      `say --overrides ${shown(shared)} if it is for this one, --overrides none if not.`,
  );
}

function readOverrides(file: string): OverrideLine[] {
  const lines = parseOverrides(readFileSync(file, 'utf8'));
  if (lines) return lines;
  throw new CliError(`${shown(file)}: needs a header with station_id, field and value.`);
}

/** Decisions that meet no row: the list has lost or changed it. */
function reportUnused(
  decided: Iterable<string>,
  ids: ReadonlySet<string>,
  file: string | null,
): void {
  const unused = [...decided].filter((id) => !ids.has(id));
  if (unused.length === 0 || file === null) return;
  status(
    `warning: ${shown(file)}: ${unused.length} decisions are for rows that the list does not have: ` +
      `${unused.slice(0, 5).join(', ')}. They are not used.`,
  );
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.valueOf());
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
