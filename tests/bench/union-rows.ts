import type { Discs } from '../../src/core/coverage/disc.ts';
import { unionArea } from '../../src/core/coverage/union-area.ts';
import { timesLess, type BenchResult } from './bench-result.ts';
import { geosPeer } from './geos-peer.ts';
import { mediansMs } from './measure.ts';

/** Exact union and area against GEOS with 64-gons, warm, end to end from degrees. */
export async function unionAgainstGeos(
  work: string,
  discs: Discs,
  rounds: number,
  atLeast: number,
): Promise<BenchResult> {
  const geos = await geosPeer();
  const [ours = NaN, theirs = NaN] = await mediansMs(rounds, [
    () => unionArea(discs),
    () => geos(discs, 64),
  ]);
  return timesLess({ work, peer: 'geos-wasm, 64-gons', unit: 'ms', ours, theirs, atLeast });
}
