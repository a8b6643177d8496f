/** `="0123"` and `=T("0123")`, with quotes of any kind: what systems write so that a spreadsheet keeps digits. */
const FORMULA = /^[=＝]\s*(?:T\s*\(\s*)?["“”＂]([^]*?)["“”＂]\s*\)?$/;
/** An apostrophe, a backtick or a likeness of one in front, which a spreadsheet would hide. */
const APOSTROPHE = /^['’‘`＇｀´′]+(?=[^'’‘`＇｀´′]+$)/;

/**
 * A cell without the guard that a system put on it. A text with another mark of that kind further on keeps
 * it: there it is no guard. Doing it twice is doing it once.
 */
export function unguard(text: string): string {
  let bare = text.trim();
  for (let last = ''; last !== bare;) {
    last = bare;
    bare = bare.replace(FORMULA, (_, held: string) => held.replaceAll('""', '"').trim());
    bare = bare.replace(APOSTROPHE, '').trim();
  }
  return bare;
}
