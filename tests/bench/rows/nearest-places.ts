import { distance } from '@turf/distance';
import { nearestPlaces } from '../../../src/core/nearest/nearest-places.ts';
import type { Place } from '../../../src/core/stations/place.ts';
import { timesLess, type BenchResult } from '../bench-result.ts';
import { mediansMs } from '../measure.ts';
import { printResults } from '../print-results.ts';
import { pointSet, type PointSet } from '../seeded-points.ts';

const ORIGIN = [107.3, 29.9] as const;

/** The finder's question: the ten nearest of a list that was never indexed. */
async function tenNearest(set: PointSet): Promise<BenchResult> {
  const { lng, lat } = pointSet(set);
  const places = Array.from(lng, (x, i): Place => ({
    id: String(i),
    lngLat: [x, lat[i]!],
    approximate: false,
    pointLevel: 'door',
    rows: [i],
  }));
  const [ours = NaN, theirs = NaN] = await mediansMs(21, [
    () => nearestPlaces(ORIGIN, places, 10),
    () =>
      places
        .map((place) => ({
          place,
          metres: distance([...ORIGIN], [...place.lngLat], { units: 'meters' }),
        }))
        .sort((a, b) => a.metres - b.metres)
        .slice(0, 10),
  ]);
  return timesLess({
    work: `ten nearest of a list of ${lng.length.toLocaleString('en')}, warm`,
    peer: 'sorting by @turf/distance',
    unit: 'ms',
    ours,
    theirs,
    atLeast: 1,
  });
}

printResults([
  await tenNearest('quangang'),
  await tenNearest('chongqing'),
  await tenNearest('gansu'),
]);
