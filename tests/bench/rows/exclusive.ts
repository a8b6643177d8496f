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
/** Every so many-th station is asked of Turf. */
const EVERY = 50;

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
const sample = [...circles.keys()].filter((i) => i % EVERY === 0);
let worst = 0;
const { ms } = await onceMs(() => {
  for (const i of sample) {
    const near = circles.filter((_, j) => j !== i && distanceM(at(i), at(j)) < 2.1 * RADIUS_M);
    const features = [circles[i]!, ...near];
    // Turf refuses a circle alone: there is nothing to take from it.
    const left =
      near.length > 0 ? difference({ type: 'FeatureCollection', features }) : circles[i]!;
    worst = Math.max(worst, Math.abs((left ? area(left) : 0) - exact[i]!));
  }
});
// Corners, and the sphere in place of the ellipsoid, make Turf's circles wrong by up to 0.6 % of their area.
if (worst > 0.02 * Math.PI * RADIUS_M ** 2) {
  throw new Error(`Turf and ours differ by ${Math.round(worst)} m².`);
}
printResults([
  timesLess({
    work: 'exclusive area of all of 5,561 × 1 km, warm',
    peer: '@turf/difference with the neighbours',
    unit: 'ms',
    ours,
    theirs: (ms * circles.length) / sample.length,
    atLeast: 10_000,
    note: `${sample.length} of ${circles.length} asked of Turf, scaled up`,
  }),
]);
