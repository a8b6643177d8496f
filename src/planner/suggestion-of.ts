import { bandRadiusM } from '../core/coverage/band-radius.ts';
import type { CoveringStation } from '../core/coverage/coverage.ts';
import type { Discs } from '../core/coverage/disc.ts';
import type { Demand } from '../core/demand/demand.ts';
import type { Candidates, SuggestDemand } from '../workers/suggest-protocol.ts';
import type { Suggestion } from './suggest-client.ts';

/** What new sites are to reach: the demand that is chosen, or area. */
export type Aim = 'demand' | 'area';

/** Demand of more points than this is reached from a grid: each point as a candidate would take minutes. */
const MOST_CANDIDATES = 5000;

/** Seconds that the proof of the optimum may take. */
const PROVE_SECONDS = 60;

/** What is asked of the search for sites. */
export interface SitesWish {
  readonly aim: Aim;
  readonly demand: Demand | null;
  /** Stations as they count now: they stay. */
  readonly covering: readonly CoveringStation[];
  readonly radiusM: number;
  readonly sites: number;
  readonly prove: boolean;
}

/** The circles that stand, as they count nominally. */
function existingDiscs(covering: readonly CoveringStation[]): Discs {
  const counting = covering.filter((station) => bandRadiusM(station, 'nominal') > 0);
  return {
    lng: Float64Array.from(counting, ({ lngLat }) => lngLat[0]),
    lat: Float64Array.from(counting, ({ lngLat }) => lngLat[1]),
    radiusM: Float64Array.from(counting, (station) => bandRadiusM(station, 'nominal')),
  };
}

/** The question for the worker: candidates are the demand's own places where these are few, else a grid. */
export function suggestionOf(wish: SitesWish): Suggestion {
  const { aim, demand, covering, radiusM, sites, prove } = wish;
  const ofDemand = aim === 'demand' && demand !== null;
  const { lng, lat, weight } = demand ?? { lng: EMPTY, lat: EMPTY, weight: EMPTY };
  const candidates: Candidates =
    ofDemand && lng.length <= MOST_CANDIDATES
      ? { kind: 'points', lng, lat }
      : { kind: 'grid', cellM: null };
  const asked: SuggestDemand = ofDemand
    ? { kind: 'points', lng, lat, weight }
    : { kind: 'grid', cellM: null };
  return {
    candidates,
    demand: asked,
    existing: existingDiscs(covering),
    radiusM,
    sites,
    proveSeconds: prove ? PROVE_SECONDS : null,
  };
}

const EMPTY = new Float64Array(0);
