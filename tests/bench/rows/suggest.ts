import loadHighs, { type Highs } from 'highs';
import { poseQuestion } from '../../../src/core/suggest/pose-question.ts';
import type { SiteProblem } from '../../../src/core/suggest/site-problem.ts';
import { suggestSites } from '../../../src/core/suggest/suggest-sites.ts';
import { proveOptimum } from '../../../src/workers/prove-optimum.ts';
import { atMost, notRun, timesLess, type BenchResult } from '../bench-result.ts';
import { mediansMs, onceMs } from '../measure.ts';
import { printResults } from '../print-results.ts';
import { POINT_SETS, seeded, seededPoints } from '../seeded-points.ts';

const WORK = 'suggest 50 of 5,000 sites for 20,000 demand points, 1 km';
const SITES = 50;
const MOST_SECONDS = 600;

const random = seeded(11);
const demand = seededPoints(20_000, POINT_SETS.chongqing.box, 7);
const candidates = seededPoints(5_000, POINT_SETS.chongqing.box, 7);
const question = {
  candidates: { kind: 'points', ...candidates },
  demand: {
    kind: 'points',
    ...demand,
    weight: Float64Array.from(demand.lng, () => Math.ceil(random() ** 2 * 1_000)),
  },
  existing: { lng: new Float64Array(), lat: new Float64Array(), radiusM: new Float64Array() },
  radiusM: 1_000,
  sites: SITES,
} as const;

/** The model as textbooks write it, given to the solver as it is: a row for every demand point. */
function plainModel({ weight, starts, reached }: SiteProblem): string {
  const reachers = Array.from(weight, (): number[] => []);
  for (let c = 0; c + 1 < starts.length; c += 1) {
    for (let at = starts[c]!; at < starts[c + 1]!; at += 1) reachers[reached[at]!]!.push(c);
  }
  const asked = [...reachers.keys()].filter((d) => reachers[d]!.length > 0);
  const x = Array.from({ length: starts.length - 1 }, (_, c) => `x${c}`);
  return [
    'Maximize',
    ` total: ${asked.map((d) => `${weight[d]} y${d}`).join('\n + ')}`,
    'Subject To',
    ` sites: ${x.join('\n + ')} <= ${SITES}`,
    ...asked.map((d) => ` d${d}: y${d} ${reachers[d]!.map((c) => `- x${c}`).join(' ')} <= 0`),
    'Bounds',
    ...asked.map((d) => ` y${d} <= 1`),
    'Binary',
    ...x.map((each) => ` ${each}`),
    'End',
  ].join('\n');
}

function solvePlain(highs: Highs, problem: SiteProblem) {
  const model = plainModel(problem);
  return onceMs(() =>
    highs.solve(model, { output_flag: false, time_limit: MOST_SECONDS, mip_rel_gap: 1e-6 }),
  );
}

const posed = poseQuestion(question, null);
const found = suggestSites(posed, SITES);
const value = found.at(-1)?.cumulative ?? 0;
const [ours = NaN] = await mediansMs(15, [() => suggestSites(posed, SITES)]);
const highs = await loadHighs();
const start = found.map(({ candidate }) => candidate);
const proof = await onceMs(() =>
  proveOptimum(highs, posed.problem, start, SITES, MOST_SECONDS, () => undefined),
);
const plain = await solvePlain(highs, posed.problem);

const peer = 'HiGHS, the plain model';
const results: BenchResult[] = [
  atMost({
    work: `short of the proved bound: ${WORK}`,
    unit: '%',
    ours: (1 - value / proof.value.bound) * 100,
    limit: 3,
  }),
];
if (plain.value.Status === 'Optimal') {
  const optimum = plain.value.ObjectiveValue;
  if (Math.abs(proof.value.bound / optimum - 1) > 1e-5) {
    throw new Error(`The bound ${proof.value.bound} is not the optimum ${optimum}.`);
  }
  results.push(
    timesLess({
      work: WORK,
      peer,
      unit: 'ms',
      ours,
      theirs: plain.ms,
      atLeast: 500,
      note: 'both from the same lists of what a candidate reaches',
    }),
  );
} else {
  const note = `ended with "${plain.value.Status}" after ${Math.round(plain.ms / 1_000)} s`;
  results.push(notRun(WORK, peer, '500×', note));
}
results.push(
  timesLess({
    work: 'proof of the optimum of it',
    peer,
    unit: 'ms',
    ours: proof.ms,
    theirs: plain.ms,
    atLeast: 1,
    note: 'reduced before, and begun with what was found',
  }),
);
printResults(results);
