import type { Highs, ModelData } from 'highs';
import { columnsOf, optimumModel, type OptimumModel } from '../core/suggest/optimum-model.ts';
import { quickBound } from '../core/suggest/quick-bound.ts';
import { reduceProblem } from '../core/suggest/reduce-problem.ts';
import type { SiteProblem } from '../core/suggest/site-problem.ts';

/** A selection, and how much the best one may be better at most. */
export interface Optimum {
  readonly chosen: readonly number[];
  /** No selection of so many candidates newly covers more. */
  readonly bound: number;
}

/** How far the solver has come; null before it is known. */
export interface ProofProgress {
  readonly seconds: number | null;
  readonly value: number | null;
  readonly bound: number | null;
}

/** The solver stops when value and bound are this near each other. */
const GAP = 1e-6;
const LOG_EVERY_S = 0.5;

/**
 * Looks for the best choice of `sites` candidates and a bound on it, from a choice already found, for so
 * many seconds or little more. Where the solver has no bound in that time, it is the quick one.
 */
export function proveOptimum(
  highs: Highs,
  problem: SiteProblem,
  found: readonly number[],
  sites: number,
  seconds: number,
  onProgress: (progress: ProofProgress) => void,
): Optimum {
  const reduced = reduceProblem(problem);
  if (reduced.candidateOf.length === 0) return { chosen: [], bound: 0 };
  const model = optimumModel(reduced, sites);
  const quick = quickBound(problem, found, sites);
  const start = new Set(found.map((c) => reduced.standIn[c]!).filter((c) => c >= 0));
  const { mipLogging } = highs.constants.callbackType;
  return highs.withModel(modelData(highs, model), (solver) => {
    solver.options.set({
      output_flag: false,
      time_limit: seconds,
      mip_rel_gap: GAP,
      // The problem is reduced already. The solver's own way took six times the whole time, and no heed of the limit.
      presolve: 'off',
      mip_min_logging_interval: LOG_EVERY_S,
    });
    solver.setSolution({ colValue: columnsOf(model, reduced, start) });
    solver.run({
      [mipLogging]({ data }) {
        const { running_time = 0, mip_primal_bound, mip_dual_bound } = data;
        const [value, bound] = [finite(mip_primal_bound), finite(mip_dual_bound)];
        onProgress({ seconds: running_time, value, bound: Math.min(bound ?? Infinity, quick) });
        return undefined;
      },
    });
    const bound = finite(Number(solver.info.get('mip_dual_bound'))) ?? Infinity;
    const columns = solver.getSolution().colValue.subarray(0, model.candidates);
    const chosen = [...columns.keys()].filter((c) => columns[c]! > 0.5);
    return { chosen: chosen.map((c) => reduced.candidateOf[c]!), bound: Math.min(bound, quick) };
  });
}

function modelData(highs: Highs, model: OptimumModel): ModelData {
  const { candidates, numCols, numRows, colCost, rowUpper, starts, indices, values } = model;
  const { continuous, integer } = highs.constants.variableType;
  return {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost,
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: new Float64Array(numRows).fill(-highs.infinity),
    rowUpper,
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    integrality: Array.from({ length: numCols }, (_, at) =>
      at < candidates ? integer : continuous,
    ),
  };
}

function finite(value: number | undefined): number | null {
  // The solver says "infinite" with 1e20 and above.
  return value !== undefined && Math.abs(value) < 1e20 ? value : null;
}
