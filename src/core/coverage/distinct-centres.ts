import type { PlaneDiscs } from './plane.ts';

/** Centres nearer than this are one, metres. */
const COINCIDENT_M = 0.001;

/**
 * Numbers of the circles that cover something and whose centre is not that of an earlier one. Centres
 * are hashed by the square metre that they lie in, and looked for in the next one too where they lie
 * within a millimetre of it.
 */
export function distinctCentres({ x, y, r }: PlaneDiscs): Int32Array {
  const n = x.length;
  let slots = 1;
  while (slots < 2 * n) slots *= 2;
  const heads = new Int32Array(slots).fill(-1);
  const next = new Int32Array(n);
  const slotOf = (column: number, row: number): number =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (slots - 1);
  const isTwin = (i: number): boolean => {
    const columns = [Math.floor(x[i]! - COINCIDENT_M), Math.floor(x[i]! + COINCIDENT_M)] as const;
    const rows = [Math.floor(y[i]! - COINCIDENT_M), Math.floor(y[i]! + COINCIDENT_M)] as const;
    for (let column = columns[0]; column <= columns[1]; column += 1) {
      for (let row = rows[0]; row <= rows[1]; row += 1) {
        for (let j = heads[slotOf(column, row)]!; j >= 0; j = next[j]!) {
          if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < COINCIDENT_M) return true;
        }
      }
    }
    return false;
  };
  const kept = new Int32Array(n);
  let count = 0;
  for (let i = 0; i < n; i += 1) {
    if (r[i]! <= 0 || isTwin(i)) continue;
    kept[count] = i;
    count += 1;
    const slot = slotOf(Math.floor(x[i]!), Math.floor(y[i]!));
    next[i] = heads[slot]!;
    heads[slot] = i;
  }
  return kept.subarray(0, count);
}
