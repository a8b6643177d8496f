import { atMost, timesLess } from '../bench-result.ts';
import { printResults } from '../print-results.ts';
import { runChild, type Alone } from '../run-child.ts';

const WORK = 'PMTiles of 660,000 points, z0–12, once';
const ours = runChild<Alone>('tests/bench/tiles-alone.ts', ['ours']);
const theirs = runChild<Alone>('tests/bench/tiles-alone.ts', ['theirs']);
printResults([
  timesLess({
    work: WORK,
    peer: 'geojson-vt + vt-pbf',
    unit: 'ms',
    ours: ours.ms,
    theirs: theirs.ms,
    atLeast: 10,
    note: `they took ${Math.round(theirs.extraMb)} MB`,
  }),
  atMost({ work: 'peak memory of it', unit: 'MB', ours: ours.extraMb, limit: 1_500 }),
]);
