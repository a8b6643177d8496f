import type { Districts } from '../../src/core/coverage/districts.ts';

/**
 * Districts as a checkerboard of squares of a degree, `columns` by `rows`, from [100, 36] to the east and north;
 * codes 620100, 620101 … by rows. Every line between two squares is one arc that both use.
 */
export function squareDistricts(columns: number, rows: number): Districts {
  const arcs: Float64Array[] = [];
  const horizontal = (c: number, r: number): number => r * columns + c;
  const vertical = (c: number, r: number): number => columns * (rows + 1) + r * (columns + 1) + c;
  for (let r = 0; r <= rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      arcs[horizontal(c, r)] = Float64Array.of(100 + c, 36 + r, 101 + c, 36 + r);
    }
  }
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c <= columns; c += 1) {
      arcs[vertical(c, r)] = Float64Array.of(100 + c, 36 + r, 100 + c, 37 + r);
    }
  }
  const cells = Array.from({ length: columns * rows }, (_, at) => [
    at % columns,
    Math.floor(at / columns),
  ]);
  return {
    codes: cells.map((_, at) => `${620100 + at}000000`),
    names: cells.map((_, at) => `第${at + 1}县`),
    arcs,
    rings: cells.map(([c = 0, r = 0]) => [
      [horizontal(c, r), vertical(c + 1, r), ~horizontal(c, r + 1), ~vertical(c, r)],
    ]),
  };
}
