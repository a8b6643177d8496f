/**
 * Area codes of mainland telephones without their leading zero: Beijing and the `2x` cities have two
 * digits and local numbers of eight, all others three digits and local numbers of seven or eight.
 * From the national numbering plan; ranges that hold unassigned codes are listed code by code.
 */
const TWO_DIGITS = ['10', '20', '21', '22', '23', '24', '25', '27', '28', '29'];
const THREE_DIGITS = `310-319 335 349-359 370-379 391-398 411-419 421 427 429 431-439 451-459 464 467-479
  482 483 510-519 523 527 530-539 543 546 550-559 561-566 570-580 591-599 631-635 660 662 663 668 691
  692 701 710-719 722 724 728 730-739 743-746 750-760 762 763 766 768-779 790-799 812 813 816-818
  825-827 830-839 851-859 870-879 883 886-888 891-898 901-903 906 908 909 911-917 919 930-939 941 943
  951-955 970-977 979 990-999`;

const ALL: ReadonlySet<string> = new Set([
  ...TWO_DIGITS,
  ...THREE_DIGITS.split(/\s+/).flatMap(expand),
]);

function expand(range: string): string[] {
  const [from = NaN, to = from] = range.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
}

/**
 * Splits the digits of a telephone that lost the zero of its area code (2367812345) into area code with
 * zero and local number. Null when they are no such number: a mobile, a 400 number, a local number.
 */
export function splitAreaCode(digits: string): { area: string; local: string } | null {
  for (const length of [2, 3]) {
    const area = digits.slice(0, length);
    const local = digits.slice(length);
    const lengths = length === 2 ? [8] : [7, 8];
    // Local numbers do not begin with 0, 1 (services) or 9 (short codes).
    if (ALL.has(area) && lengths.includes(local.length) && /^[2-8]/.test(local)) {
      return { area: `0${area}`, local };
    }
  }
  return null;
}
