import { area } from '@turf/area';
import { difference } from '@turf/difference';
import { exclusiveAreas } from '../../../src/core/coverage/depth.ts';
import type { Districts } from '../../../src/core/coverage/districts.ts';
import { Mesh } from '../../../src/core/coverage/mesh.ts';
import { distanceM } from '../../../src/core/geo/distance.ts';
import { timesLess } from '../bench-result.ts';
import { discsOf } from '../discs-of.ts';
import { mediansMs, onceMs } from '../measure.ts';
import { printResults } from '../print-results.ts';
import { turfCircles } from '../turf-circles.ts';

const RADIUS_M = 1_000;
/** Every so many-th station is asked of Turf: with its neighbours, and with all others. */
const EVERY = 50;
const EVERY_WITH_ALL = 500;

/** One district around everything, so that nothing is cut off. */
const AROUND: Districts = {
  codes: ['500000000000'],
  names: ['all'],
  arcs: [Float64Array.of(104, 27, 112, 27, 112, 34, 104, 34, 104, 27)],
  rings: [[[0]]],
};

const discs = discsOf('chongqing', RADIUS_M);
const mesh = new Mesh(AROUND);
const [ours = NaN] = await mediansMs(9, [() => exclusiveAreas(discs, mesh)]);
const exact = exclusiveAreas(discs, mesh);

const circles = turfCircles(discs);
const at = (i: number) => [discs.lng[i]!, discs.lat[i]!] as const;
const sampled = (every: number): number[] => [...circles.keys()].filter((i) => i % every === 0);
const neighbours = (i: number) =>
  circles.filter((_, j) => j !== i && distanceM(at(i), at(j)) < 2.1 * RADIUS_M);
const others = (i: number) => circles.filter((_, j) => j !== i);

let worst = 0;
/** Milliseconds that Turf would take for all stations. */
async function turfMs(every: number, against: (i: number) => typeof circles): Promise<number> {
  const sample = sampled(every);
  const { ms } = await onceMs(() => {
    for (const i of sample) {
      const taken = against(i);
      const features = [circles[i]!, ...taken];
      // Turf refuses a circle alone: there is nothing to take from it.
      const left =
        taken.length > 0 ? difference({ type: 'FeatureCollection', features }) : circles[i]!;
      worst = Math.max(worst, Math.abs((left ? area(left) : 0) - exact[i]!));
    }
  });
  return (ms * circles.length) / sample.length;
}
const withAll = await turfMs(EVERY_WITH_ALL, others);
const withNeighbours = await turfMs(EVERY, neighbours);
// Corners, and the sphere in place of the ellipsoid, make Turf's circles wrong by up to 0.6 % of their area.
if (worst > 0.02 * Math.PI * RADIUS_M ** 2) {
  throw new Error(`Turf and ours differ by ${Math.round(worst)} m².`);
}
const WORK = 'exclusive area of all of 5,561 × 1 km, warm';
const note = (every: number): string =>
  `${sampled(every).length} of ${circles.length} asked of Turf, scaled up`;
printResults([
  timesLess({
    work: WORK,
    peer: '@turf/difference with all others',
    unit: 'ms',
    ours,
    theirs: withAll,
    atLeast: 10_000,
    note: note(EVERY_WITH_ALL),
  }),
  timesLess({
    work: WORK,
    peer: '@turf/difference, neighbours found for it',
    unit: 'ms',
    ours,
    theirs: withNeighbours,
    atLeast: 1_000,
    note: note(EVERY),
  }),
]);
