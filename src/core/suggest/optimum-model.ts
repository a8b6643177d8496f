import type { SiteProblem } from './site-problem.ts';

/**
 * The choice of `sites` candidates as a mixed-integer program, to be maximised, rows by row. The first
 * columns are the candidates (0 or 1, whole), the others demand (0 to 1): how far it is covered, which
 * no row lets be more than the candidates that reach it.
 */
export interface OptimumModel {
  readonly candidates: number;
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly rowUpper: Float64Array;
  /** Of every row its entries: columns and factors from `starts[row]` to before `starts[row + 1]`. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** Demand of each column after the candidates'. */
  readonly demandOf: readonly number[];
}

/** Demand that one candidate alone reaches becomes the candidate's own worth: it needs no column. */
export function optimumModel(problem: SiteProblem, sites: number): OptimumModel {
  const { weight, starts, reached } = problem;
  const candidates = starts.length - 1;
  const reachers = Array.from(weight, (): number[] => []);
  for (let c = 0; c < candidates; c += 1) {
    for (let at = starts[c]!; at < starts[c + 1]!; at += 1) reachers[reached[at]!]!.push(c);
  }
  const colCost = Array.from({ length: candidates }, () => 0);
  const rowStarts = [0, candidates];
  const indices = [...colCost.keys()];
  const values = colCost.map(() => 1);
  const demandOf: number[] = [];
  reachers.forEach((list, d) => {
    if (list.length === 1) colCost[list[0]!]! += weight[d]!;
    if (list.length < 2) return;
    demandOf.push(d);
    indices.push(colCost.push(weight[d]!) - 1, ...list);
    values.push(1, ...list.map(() => -1));
    rowStarts.push(indices.length);
  });
  const rowUpper = new Float64Array(rowStarts.length - 1);
  rowUpper[0] = sites;
  return {
    candidates,
    numCols: colCost.length,
    numRows: rowUpper.length,
    colCost: Float64Array.from(colCost),
    rowUpper,
    starts: Int32Array.from(rowStarts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
    demandOf,
  };
}

/** The values of all columns when these candidates are built. */
export function columnsOf(
  model: OptimumModel,
  problem: SiteProblem,
  chosen: Iterable<number>,
): Float64Array {
  const { starts, reached, weight } = problem;
  const columns = new Float64Array(model.numCols);
  const covered = new Uint8Array(weight.length);
  for (const c of chosen) {
    columns[c] = 1;
    for (let at = starts[c]!; at < starts[c + 1]!; at += 1) covered[reached[at]!] = 1;
  }
  model.demandOf.forEach((d, at) => (columns[model.candidates + at] = covered[d]!));
  return columns;
}
