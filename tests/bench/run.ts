import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { notRun, type BenchResult } from './bench-result.ts';
import { runChild } from './run-child.ts';

const FOLDER = join(import.meta.dirname, 'rows');

/** The order in which rows are told; a file that is not named here comes after them. */
const ORDER = [
  'union-5561-1km',
  'union-5561-3km',
  'union-18718-1km',
  'union-660000-3km',
  'area',
  'exclusive',
  'nearest',
  'suggest',
  'tiles',
];

function allRows(): string[] {
  const place = (row: string): number => (ORDER.includes(row) ? ORDER.indexOf(row) : ORDER.length);
  return readdirSync(FOLDER)
    .map((file) => basename(file, '.ts'))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Rows whose names begin with one of the words: `union,nearest`. */
function chosenRows(words: string | undefined): string[] {
  const all = allRows();
  const wanted = words?.split(',') ?? [''];
  const unknown = wanted.filter((word) => !all.some((row) => row.startsWith(word)));
  if (unknown.length === 0) return all.filter((row) => wanted.some((word) => row.startsWith(word)));
  throw new Error(`No row is called ${unknown.join(', ')}: choose from ${all.join(', ')}.`);
}

/** A row that breaks fails; its own words are on stderr already, and the others are still run. */
function resultsOf(row: string): BenchResult[] {
  try {
    return runChild<BenchResult[]>(join(FOLDER, `${row}.ts`));
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return [{ ...notRun(row, '–', '–', note), pass: false }];
  }
}

function figure(value: number | null): string {
  if (value === null) return '–';
  return value >= 100 || value === 0
    ? Math.round(value).toLocaleString('en')
    : value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function line({
  work,
  peer,
  unit,
  ours,
  theirs,
  ratio,
  required,
  pass,
  note,
}: BenchResult): string {
  const verdict = pass === null ? 'not run' : pass ? 'pass' : 'FAIL';
  const times = ratio === null ? '' : `${figure(ratio)}×`;
  const cells = [work, peer, `${figure(ours)} ${unit}`, figure(theirs), times, required, verdict];
  return `| ${cells.join(' | ')} | ${note ?? ''} |`;
}

function run(): void {
  const { values } = parseArgs({ options: { rows: { type: 'string' }, out: { type: 'string' } } });
  const rows = chosenRows(values.rows);
  process.stdout.write('| work | peer | ours | theirs | ratio | required | | |\n');
  process.stdout.write('|---|---|---|---|---|---|---|---|\n');
  const results: (BenchResult & { row: string })[] = [];
  for (const row of rows) {
    process.stderr.write(`${row} …\n`);
    for (const result of resultsOf(row)) {
      results.push({ row, ...result });
      process.stdout.write(`${line(result)}\n`);
    }
  }
  const failed = results.filter(({ pass }) => pass === false).length;
  const passed = results.filter(({ pass }) => pass === true).length;
  process.stderr.write(
    `${passed} passed, ${failed} failed, ${results.length - passed - failed} not run\n`,
  );
  if (values.out) {
    const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model ?? '' };
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, `${JSON.stringify({ machine, results }, null, 2)}\n`);
  }
  if (failed > 0) process.exitCode = 1;
}

try {
  run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
