import type { Header } from './find-header.ts';
import { plainHeader } from './plain-header.ts';
import { cellKey, type CellOrigin, type Sheet } from './sheet.ts';

/** A block is a table of its own when it has at least this many columns. */
const LEAST_COLUMNS = 2;

/**
 * The tables that stand side by side in a sheet, from left to right: the header's first columns come again
 * in the same order, with or without empty columns between. The sheet itself where nothing is repeated.
 */
export function splitBlocks(sheet: Sheet, header: Header): Sheet[] {
  const starts = blockStarts(header.plain.map(plainHeader));
  if (starts.length < 2) return [sheet];
  return starts.map((left, at) => sliceSheet(sheet, left, starts[at + 1] ?? Infinity));
}

/** Columns at which a block begins; fewer than two when the header is that of one table. */
function blockStarts(headers: readonly string[]): number[] {
  const first = headers.findIndex((each) => each !== '');
  if (first < 0) return [];
  const starts = headers.flatMap((each, at) => (each === headers[first] ? at : []));
  const block = trimmed(headers.slice(first, starts[1] ?? headers.length));
  const isBlock = (start: number, at: number): boolean =>
    trimmed(headers.slice(start, starts[at + 1] ?? headers.length)).join('|') === block.join('|');
  return block.length >= LEAST_COLUMNS && starts.every(isBlock) ? starts : [];
}

function trimmed(headers: readonly string[]): string[] {
  const last = headers.findLastIndex((each) => each !== '');
  return headers.slice(0, last + 1);
}

function sliceSheet(sheet: Sheet, left: number, right: number): Sheet {
  const rows = sheet.rows.flatMap((row) => {
    const cells = row.cells.slice(left, right);
    return cells.some((cell) => cell.trim() !== '') ? [{ ...row, cells }] : [];
  });
  const merges = sheet.merges
    .filter((each) => each.left >= left && each.left < right)
    .map((each) => ({ ...each, left: each.left - left, right: each.right - left }));
  const origins = new Map<string, CellOrigin>();
  for (const [key, origin] of sheet.origins) {
    const [line = 0, column = 0] = key.split(':').map(Number);
    if (column >= left && column < right) origins.set(cellKey(line, column - left), origin);
  }
  return { ...sheet, rows, merges, origins };
}
