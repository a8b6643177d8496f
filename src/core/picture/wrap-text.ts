/** Width of a text as it will be drawn. */
export type MeasureText = (text: string) => number;

/** Marks that do not stand at the beginning of a line, and such as do not stand at its end. */
const NOT_FIRST = /^[，。、；：！？）》」』”’…％·,.;:!?)\]}%]/;
const NOT_LAST = /[（《「『“‘([{]$/;

/** Words of letters and digits, with the blank behind; any other character by itself. */
const PIECES = /[\u0021-\u024f\u2010-\u2015]+[ \u00a0]*|[^]/gu;

/**
 * Breaks a text into lines of at most `width`: between Chinese characters, or after a word. Punctuation stays
 * with what it belongs to. A word longer than a line is cut.
 */
export function wrapText(text: string, width: number, measure: MeasureText): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    let line = '';
    for (const piece of piecesOf(paragraph.trim(), width, measure)) {
      if (line !== '' && measure((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
  }
  return lines;
}

/** What may not be parted, in order. */
function piecesOf(text: string, width: number, measure: MeasureText): string[] {
  const pieces: string[] = [];
  for (const each of text.match(PIECES) ?? []) {
    for (const part of measure(each.trimEnd()) > width ? each.match(/[^]/gu)! : [each]) {
      const last = pieces[pieces.length - 1];
      const joined = last !== undefined && (NOT_FIRST.test(part) || NOT_LAST.test(last));
      // Not even punctuation stays when a line holds no more.
      if (joined && measure(last + part) <= width) pieces[pieces.length - 1] = last + part;
      else pieces.push(part);
    }
  }
  return pieces;
}
