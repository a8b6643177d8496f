/** What is not seen and what a spreadsheet passes over before it looks for a formula. */
const BLANKS = '[\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*';
/** What a spreadsheet runs as a formula when it opens a CSV: in East Asia full-width signs too. */
const FORMULA = new RegExp(`^(?:${BLANKS}[=+@＝＋－＠-]|[\\t\\r])`);
const GUARDED = new RegExp(`^'+(?:${BLANKS}[=+@＝＋－＠-]|[\\t\\r])`);
/** A plain number, which stays one. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?$/;

/**
 * A cell that no spreadsheet runs: with an apostrophe in front where it begins like a formula, which shows it as
 * text. {@link unguarded} takes that off again, so that any text comes back as it was.
 */
export function guarded(text: string): string {
  if (GUARDED.test(text)) return `'${text}`;
  return FORMULA.test(text) && !NUMBER.test(text.trim()) ? `'${text}` : text;
}

/** A cell without the apostrophe of {@link guarded}; what a person guarded by hand loses it too. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** `="0123"` and `=T("0123")`, with quotes of any kind: what systems write so that a spreadsheet keeps digits. */
const KEPT_AS_TEXT = /^[=＝]\s*(?:T\s*\(\s*)?["“”＂]([^]*?)["“”＂]\s*\)?$/;
/** An apostrophe, a backtick or a likeness of one in front, which a spreadsheet would hide. */
const APOSTROPHE = /^['’‘`＇｀´′]+(?=[^'’‘`＇｀´′]+$)/;

/**
 * A cell without the guard that another system put on it. A text with another mark of that kind further on
 * keeps it: there it is no guard. Doing it twice is doing it once.
 */
export function withoutForeignGuard(text: string): string {
  let bare = text.trim();
  for (let last = ''; last !== bare;) {
    last = bare;
    bare = bare.replace(KEPT_AS_TEXT, (_, held: string) => held.replaceAll('""', '"').trim());
    bare = bare.replace(APOSTROPHE, '').trim();
  }
  return bare;
}
