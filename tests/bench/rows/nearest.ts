import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { distanceM } from '../../../src/core/geo/distance.ts';
import type { LngLat } from '../../../src/core/geo/lng-lat.ts';
import { StationTree } from '../../../src/core/nearest/station-tree.ts';
import { atMost, timesLess, type BenchResult } from '../bench-result.ts';
import { mediansMs } from '../measure.ts';
import { printResults } from '../print-results.ts';
import { POINT_SETS, pointSet, seeded, type PointSet } from '../seeded-points.ts';

/** Chord and haversine round differently: nearer than this is equally near. */
const SAME_M = 1e-6;

/** Places anywhere in the box of a set. */
function queriesIn(set: PointSet, count: number): LngLat[] {
  const [west, south, east, north] = POINT_SETS[set].box;
  const random = seeded(9);
  return Array.from(
    { length: count },
    () => [west + random() * (east - west), south + random() * (north - south)] as const,
  );
}

async function against(set: PointSet, queries: number, atLeast: number): Promise<BenchResult> {
  const { lng, lat } = pointSet(set);
  const tree = new StationTree(lng, lat);
  const peer = new KDBush(lng.length);
  for (let i = 0; i < lng.length; i += 1) peer.add(lng[i]!, lat[i]!);
  peer.finish();
  const places = queriesIn(set, queries);
  const [ours = NaN, theirs = NaN] = await mediansMs(15, [
    () => places.forEach((place) => tree.nearest(place, 1)),
    () => places.forEach(([x, y]) => around(peer, x, y, 1)),
  ]);
  return timesLess({
    work: `nearest of ${lng.length.toLocaleString('en')}, one query, warm`,
    peer: 'kdbush + geokdbush',
    unit: 'µs',
    ours: (ours / queries) * 1_000,
    theirs: (theirs / queries) * 1_000,
    atLeast,
  });
}

function wrongAnswers(): BenchResult {
  const { lng, lat } = pointSet('chongqing');
  const tree = new StationTree(lng, lat);
  let wrong = 0;
  for (const place of queriesIn('chongqing', 20_000)) {
    let least = Infinity;
    for (let i = 0; i < lng.length; i += 1) {
      // A degree of latitude has more than 110 km: what lies farther in latitude need not be measured.
      if (Math.abs(lat[i]! - place[1]) * 110_000 > least) continue;
      least = Math.min(least, distanceM(place, [lng[i]!, lat[i]!]));
    }
    const [found = -1] = tree.nearest(place, 1);
    if (!(distanceM(place, [lng[found]!, lat[found]!]) <= least + SAME_M)) wrong += 1;
  }
  return atMost({
    work: 'wrong in 20,000 against measuring all',
    unit: 'answers',
    ours: wrong,
    limit: 0,
  });
}

printResults([
  wrongAnswers(),
  await against('chongqing', 20_000, 10),
  await against('china', 4_000, 3),
]);
