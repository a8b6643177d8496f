import { ancestorCodes, levelOfCode } from '../../src/core/gazetteer/division-code.ts';
import type { DivisionPoint } from '../../src/core/gazetteer/gazetteer.ts';
import { LEVELS } from '../../src/core/gazetteer/level.ts';
import { distanceM } from '../../src/core/geo/distance.ts';
import { quantile } from './quantile.ts';

/** How far a division lies from the point of one above it that stands in for its own, metres. */
export interface FallbackMeasure {
  readonly p50: number;
  readonly p90: number;
  /** Pairs of points measured; null where the source does not say. */
  readonly n: number | null;
  readonly source: string;
  /** What our own points give, beside a published value. */
  readonly measured?: FallbackMeasure;
}

/**
 * Values published elsewhere that go before our own: villages with a point are few, and they are those with a rare name,
 * so they do not stand for all.
 */
const PUBLISHED: Readonly<Record<string, FallbackMeasure>> = {
  village_at_town: {
    p50: 2500,
    p90: 9100,
    n: null,
    source: 'published: villages against the point of their own town',
  },
};

function distancesByKey(points: readonly DivisionPoint[]): Map<string, number[]> {
  const byCode = new Map(points.map((each) => [each.code, each]));
  const distances = new Map<string, number[]>();
  for (const { code, lngLat } of points) {
    for (const up of ancestorCodes(code)) {
      const above = byCode.get(up);
      if (!above) continue;
      const key = `${levelOfCode(code)}_at_${levelOfCode(up)}`;
      const list = distances.get(key);
      if (list) list.push(distanceM(lngLat, above.lngLat));
      else distances.set(key, [distanceM(lngLat, above.lngLat)]);
    }
  }
  return distances;
}

/**
 * Quantiles of the distance from a division's own point to that of each division above it, all over China, keyed
 * `town_at_county` and so on, from the deepest level up.
 */
export function fallbackUncertainty(
  points: readonly DivisionPoint[],
): Record<string, FallbackMeasure> {
  const distances = distancesByKey(points);
  const table: Record<string, FallbackMeasure> = {};
  const deepFirst = [...LEVELS].reverse();
  for (const [at, level] of deepFirst.entries()) {
    for (const above of deepFirst.slice(at + 1)) {
      const key = `${level}_at_${above}`;
      const all = distances.get(key) ?? [];
      if (all.length === 0) continue;
      const measured: FallbackMeasure = {
        p50: Math.round(quantile(all, 0.5)),
        p90: Math.round(quantile(all, 0.9)),
        n: all.length,
        source: 'measured between points.csv',
      };
      const published = PUBLISHED[key];
      table[key] = published ? { ...published, measured } : measured;
    }
  }
  return table;
}
