const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** Reads a number as people and spreadsheets write it: full-width digits, 12,345, 1.2e3. NaN for all else. */
export function readNumber(text: string): number {
  const plain = text.normalize('NFKC').trim();
  const bare = THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain;
  return NUMBER.test(bare) ? Number(bare) : NaN;
}
