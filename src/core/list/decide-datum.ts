import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { toWgs84 } from '../geo/to-wgs84.ts';
import type { SourceCrs } from './list-row.ts';

/** A position whose datum is unknown, and the division in which its row says it lies. */
export interface NamedPosition {
  readonly given: LngLat;
  readonly division_code: DivisionCode;
}

/** Which datum a list is in, and what speaks for it. */
export interface DatumDecision {
  readonly crs: SourceCrs | 'unsure';
  /** Positions that were compared: those whose division has an outline. */
  readonly compared: number;
  /** How many of them fall inside their division, read in each datum. */
  readonly inside: Readonly<Record<SourceCrs, number>>;
  /**
   * Probability that the best datum beats the rival nearest to it by chance alone (one-sided sign test on
   * the positions where the two disagree): 0 is certain, 1 says that nothing tells them apart.
   */
  readonly chance: number;
}

const DATUMS: readonly SourceCrs[] = ['wgs84', 'gcj02', 'bd09'];
/** Above this probability of a chance result the answer is `unsure`. It takes at least seven positions that disagree. */
export const SURE_BELOW = 0.01;

/**
 * Decides the datum of a list: the one that puts most positions inside their named divisions. The datums lie
 * 200–1,400 m apart, so only positions near an outline tell, and a short list often cannot be decided.
 * `distanceToCountyM` answers how far a WGS 84 position lies outside a division: 0 inside, null without an outline.
 */
export function decideDatum(
  positions: readonly NamedPosition[],
  distanceToCountyM: (position: LngLat, code: DivisionCode) => number | null,
): DatumDecision {
  const inside = { wgs84: 0, gcj02: 0, bd09: 0 };
  const onlyIn = new Map<string, number>();
  let compared = 0;
  for (const { given, division_code } of positions) {
    const hits = DATUMS.map((crs) => {
      const position = toWgs84(given, crs);
      return position === null ? null : distanceToCountyM(position, division_code);
    }).map((away) => (away === null ? null : away === 0));
    if (hits.includes(null)) continue;
    compared += 1;
    for (const [one, crs] of DATUMS.entries()) {
      if (!hits[one]) continue;
      inside[crs] += 1;
      for (const [other, rival] of DATUMS.entries()) {
        const key = `${crs}>${rival}`;
        if (!hits[other]) onlyIn.set(key, (onlyIn.get(key) ?? 0) + 1);
      }
    }
  }
  const best = DATUMS.reduce((a, b) => (inside[b] > inside[a] ? b : a));
  const chances = DATUMS.filter((crs) => crs !== best).map((rival) =>
    signTest(onlyIn.get(`${best}>${rival}`) ?? 0, onlyIn.get(`${rival}>${best}`) ?? 0),
  );
  const chance = Math.max(...chances);
  return { crs: chance < SURE_BELOW ? best : 'unsure', compared, inside, chance };
}

/** Probability of at least `wins` heads in `wins + losses` throws of a fair coin. */
function signTest(wins: number, losses: number): number {
  const throws = wins + losses;
  // Logarithms: 2 to the power of a few thousand throws is no number.
  let log = -throws * Math.LN2;
  let sum = 0;
  for (let heads = 0; heads <= throws; heads += 1) {
    if (heads >= wins) sum += Math.exp(log);
    log += Math.log(throws - heads) - Math.log(heads + 1);
  }
  return Math.min(1, sum);
}
