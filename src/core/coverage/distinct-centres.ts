import type { PlaneDiscs } from './plane.ts';

/** Centres nearer than this are one, metres. */
const COINCIDENT_M = 0.001;
/** A circle that another holds but for a rim this narrow, as a share of its radius, is held. */
const RIM = 1e-7;

/** Numbers of the circles that cover something and whose centre is not that of an earlier one. */
export function distinctCentres(discs: PlaneDiscs): Int32Array {
  return withoutTwins(discs, Array.from(discs.x.keys()), () => COINCIDENT_M);
}

/**
 * Numbers, rising, of the circles that cover something and that no wider one about (almost) the same centre holds. Without
 * the others the union is the same but for a rim of a tenth of a millimetre a kilometre of radius, never above a millimetre.
 */
export function widestOfCentres(discs: PlaneDiscs): Int32Array {
  const { r } = discs;
  const widestFirst = Array.from(r.keys()).sort((i, j) => r[j]! - r[i]! || i - j);
  return withoutTwins(discs, widestFirst, (i) => Math.min(COINCIDENT_M, RIM * r[i]!)).sort();
}

/**
 * The circles in `order` that reach their rim or more beyond every earlier one whose centre is near. Centres are hashed by
 * the square metre that they lie in, and looked for in the next one too where they lie within the rim of it.
 */
function withoutTwins(
  { x, y, r }: PlaneDiscs,
  order: readonly number[],
  rimOf: (i: number) => number,
): Int32Array {
  const n = x.length;
  let slots = 1;
  while (slots < 2 * n) slots *= 2;
  const heads = new Int32Array(slots).fill(-1);
  const next = new Int32Array(n);
  const slotOf = (column: number, row: number): number =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (slots - 1);
  const isTwin = (i: number): boolean => {
    const rimM = rimOf(i);
    const columns = [Math.floor(x[i]! - rimM), Math.floor(x[i]! + rimM)] as const;
    const rows = [Math.floor(y[i]! - rimM), Math.floor(y[i]! + rimM)] as const;
    for (let column = columns[0]; column <= columns[1]; column += 1) {
      for (let row = rows[0]; row <= rows[1]; row += 1) {
        for (let j = heads[slotOf(column, row)]!; j >= 0; j = next[j]!) {
          const beyond = r[i]! - r[j]!;
          if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) + beyond < rimM) return true;
        }
      }
    }
    return false;
  };
  const kept = new Int32Array(n);
  let count = 0;
  for (const i of order) {
    if (!(r[i]! > 0) || isTwin(i)) continue;
    kept[count] = i;
    count += 1;
    const slot = slotOf(Math.floor(x[i]!), Math.floor(y[i]!));
    next[i] = heads[slot]!;
    heads[slot] = i;
  }
  return kept.subarray(0, count);
}
