import { spawnSync } from 'node:child_process';
import { atMost, notRun, timesLess, type BenchResult } from '../bench-result.ts';
import { printResults } from '../print-results.ts';
import { runChild, type Alone } from '../run-child.ts';

const WORK = 'union + area, 660,000 × 3 km, once';
const ours = runChild<Alone>('tests/bench/national-union-alone.ts');

/** GEOS as the system has it, by Shapely; null when it is not installed. */
function geosNative(): Alone | null {
  for (const python of ['python3', 'python']) {
    const points = runChild<number[][]>('tests/bench/print-national-points.ts');
    const { status, stdout } = spawnSync(python, ['tests/bench/geos-native.py'], {
      encoding: 'utf8',
      input: JSON.stringify(points),
      maxBuffer: 64e6,
    });
    if (status === 0) return JSON.parse(stdout) as Alone;
  }
  return null;
}

function againstNative(): BenchResult[] {
  const probe = ['python3', 'python'].some(
    (python) => spawnSync(python, ['-c', 'import shapely'], { stdio: 'ignore' }).status === 0,
  );
  const native = probe ? geosNative() : null;
  if (!native) {
    const note = 'Shapely is not installed';
    return [
      notRun(WORK, 'GEOS native', '20×', note),
      notRun('peak memory of it', 'GEOS native', '4×', note),
    ];
  }
  const peer = 'GEOS native, 64-gons';
  return [
    timesLess({ work: WORK, peer, unit: 'ms', ours: ours.ms, theirs: native.ms, atLeast: 20 }),
    timesLess({
      work: 'peak memory of it',
      peer,
      unit: 'MB',
      ours: ours.extraMb,
      theirs: native.extraMb,
      atLeast: 4,
    }),
  ];
}

printResults([
  atMost({ work: `${WORK}, cold`, unit: 'ms', ours: ours.ms, limit: 5_000 }),
  atMost({ work: 'peak memory of it', unit: 'MB', ours: ours.extraMb, limit: 1_000 }),
  ...againstNative(),
]);
