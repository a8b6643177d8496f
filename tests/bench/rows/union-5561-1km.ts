import { timesLess } from '../bench-result.ts';
import { discsOf } from '../discs-of.ts';
import { printResults } from '../print-results.ts';
import { runChild, type Alone } from '../run-child.ts';
import { unionAgainstGeos } from '../union-rows.ts';

const WORK = 'union + area, 5,561 × 1 km';
const alone = (who: string) => runChild<Alone>('tests/bench/union-alone.ts', [who]);

const geos = await unionAgainstGeos(`${WORK}, warm`, discsOf('chongqing', 1_000), 15, 8);
const ours = alone('ours');
const turf = alone('turf');
printResults([
  geos,
  timesLess({
    work: `${WORK}, warm`,
    peer: '@turf/union, once',
    unit: 'ms',
    ours: geos.ours ?? NaN,
    theirs: turf.ms,
    atLeast: 500,
  }),
  timesLess({
    work: `peak memory of it, once and alone`,
    peer: '@turf/union',
    unit: 'MB',
    ours: ours.extraMb,
    theirs: turf.extraMb,
    atLeast: 20,
  }),
]);
