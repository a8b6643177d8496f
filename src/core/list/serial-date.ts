/** Spreadsheets count days from here; 1899-12-30 makes 1900-03-01 day 61, past their 29 February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** 1954-10-03 and 2064-04-07: serial numbers of other years are likelier to be something else. */
const FIRST = 20_000;
const LAST = 60_000;

/** The day that a spreadsheet's serial number means, YYYY-MM-DD; null for texts that are no such number. */
export function serialDate(text: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text));
  if (serial < FIRST || serial > LAST) return null;
  return new Date(DAY_ZERO + serial * DAY_MS).toISOString().slice(0, 10);
}
