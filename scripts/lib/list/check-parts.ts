import { CliError } from '../cli-error.ts';
import { MAX_ROWS } from './check-bounds.ts';

/** Cells of all sheets together: a list of 66,000 rows of 30 columns. Larger ones are read from texts. */
export const MAX_CELLS = 2_000_000;
/** Elements of all parts: a cell has three at most, and its shared text two. */
const MAX_ELEMENTS = 5 * MAX_CELLS;
/** A formula that covers many cells is looked at for each cell of its sheet. */
const MAX_ARRAY_FORMULAS = 1_000;
/** Excel's own limit, with room for marks written as entities. */
const MAX_FORMULA_BYTES = 50_000;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
/** Blank, tab, line ends, slash, greater: what ends the name of an element. */
const ENDS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, SLASH, GREATER]);
/** Prefix and name of the elements that are counted. */
const MAX_TAG_BYTES = 40;

/** A part of a workbook after unpacking: XML. */
interface Part {
  readonly name: string;
  readonly content: Buffer;
}

/**
 * Refuses a workbook whose reading would take minutes, by counting the elements of its parts, before any of
 * them is parsed: half a gigabyte of cells packs into half a megabyte.
 */
export function checkParts(parts: readonly Part[], shownAs: string): void {
  let rows = 0;
  let cells = 0;
  let elements = 0;
  for (const { content } of parts) {
    for (let at = content.indexOf(LESS); at >= 0; at = content.indexOf(LESS, at + 1)) {
      if (content[at + 1] === SLASH) continue;
      elements += 1;
      const tag = tagAt(content, at + 1);
      if (tag === 'c') cells += 1;
      else if (tag === 'row') rows += 1;
      else if (tag === 'f') checkFormula(content, at, shownAs);
      if (rows > MAX_ROWS) refuse('rows', MAX_ROWS, shownAs);
      if (cells > MAX_CELLS) refuse('cells', MAX_CELLS, shownAs);
      if (elements > MAX_ELEMENTS) refuse('elements', MAX_ELEMENTS, shownAs);
    }
    if (occurrences(content, '"array"', MAX_ARRAY_FORMULAS) > MAX_ARRAY_FORMULAS) {
      refuse('array formulas', MAX_ARRAY_FORMULAS, shownAs);
    }
  }
}

/** Name of the element that begins at a byte, without the prefix of its namespace; only short ones matter. */
function tagAt(content: Buffer, from: number): string {
  let begin = from;
  for (let at = from; at < from + MAX_TAG_BYTES && at < content.length; at += 1) {
    const byte = content[at];
    if (byte === COLON) begin = at + 1;
    else if (byte === undefined || ENDS.has(byte)) {
      return at - begin > 3 ? '' : content.toString('latin1', begin, at);
    }
  }
  return '';
}

/** A shared formula is copied to each of its cells. */
function checkFormula(content: Buffer, at: number, shownAs: string): void {
  const open = content.indexOf(GREATER, at);
  const close = content.indexOf(LESS, open);
  if (close - open > MAX_FORMULA_BYTES) refuse('bytes in a formula', MAX_FORMULA_BYTES, shownAs);
}

function occurrences(content: Buffer, text: string, most: number): number {
  let count = 0;
  for (let at = content.indexOf(text); at >= 0 && count <= most; count += 1) {
    at = content.indexOf(text, at + text.length);
  }
  return count;
}

function refuse(what: string, most: number, shownAs: string): never {
  throw new CliError(
    `${shownAs}: has more than ${most} ${what}. Save only the sheet with the list, as .csv if it is that large.`,
  );
}
