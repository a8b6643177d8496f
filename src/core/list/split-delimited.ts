import type { SheetRow } from './sheet.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** What no list exceeds. */
export interface TextBounds {
  /** Lines of the file, empty ones too. */
  readonly lines: number;
  readonly columns: number;
  /** Of one cell. */
  readonly chars: number;
}

const BOUNDLESS: TextBounds = { lines: Infinity, columns: Infinity, chars: Infinity };

/**
 * Splits delimited text into rows (RFC 4180 with what people really write): LF, CRLF or CR; a quote counts
 * only at the beginning of a cell; text after a closing quote is kept; a missing last quote ends with the
 * text. Lines that are empty are left out, `line` is where a row begins. Stops after `limit` rows, and after
 * the row that exceeds a bound: it is given as far as it was read, with one column too many, a cell that is
 * too long, or the line that is too many, so that the caller can say where.
 */
export function splitDelimited(
  text: string,
  delimiter: string,
  limit = Infinity,
  bounds = BOUNDLESS,
): SheetRow[] {
  const comma = delimiter.charCodeAt(0);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  let begun = 1;
  let beyond = false;
  while (at < text.length && rows.length < limit && !beyond) {
    if (line > bounds.lines) return [...rows, { line, cells: [] }];
    let cell = '';
    if (text.charCodeAt(at) === QUOTE) {
      const end = closingQuote(text, at + 1);
      cell = text.slice(at + 1, end);
      // Doubled quotes at most halve it: of a hostile cell they are not worth the minutes.
      if (cell.length <= 2 * bounds.chars) cell = cell.replaceAll('""', '"');
      line += countLines(text, at, end);
      at = Math.min(end + 1, text.length);
    }
    const start = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== comma && code !== LF && code !== CR) {
      at += 1;
      code = text.charCodeAt(at);
    }
    cells.push(cell + text.slice(start, at));
    beyond ||= cell.length + at - start > bounds.chars || cells.length > bounds.columns;
    if (!beyond && at < text.length && code === comma) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells });
    cells = [];
    at += code === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
    line += 1;
    begun = line;
  }
  return rows;
}

/** Index of the quote that closes a cell, past doubled ones; the text's end when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) {
    at += 2;
    // A search for each pair of a long run of quotes costs ten times as much as a look.
    if (text.charCodeAt(at) !== QUOTE) at = text.indexOf('"', at);
  }
  return at < 0 ? text.length : at;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines += 1;
  }
  return lines;
}
