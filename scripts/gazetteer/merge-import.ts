import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import { distanceM } from '../../src/core/geo/distance.ts';

/** Two points of one division, farther apart than their uncertainties together. */
export interface PointConflict {
  readonly code: DivisionCode;
  readonly name: string;
  readonly distance_m: number;
  readonly known_source: string;
  /** Source of the point that stays: the more precise, of equals the known. */
  readonly kept_source: string;
}

/** What came of an import's points. */
export interface ImportReport {
  /** Divisions that a point was found for. */
  readonly matched: number;
  /** Of these: had none before. */
  readonly added: number;
  /** Had a less precise one before. */
  readonly improved: number;
  /** Keep the one they had. */
  readonly kept: number;
  readonly conflicting: readonly PointConflict[];
}

/** Puts found points among the known ones: one a division, the more precise wins, of equals the known. */
export function mergeImport(
  known: readonly NamedPoint[],
  found: readonly NamedPoint[],
): { points: NamedPoint[]; report: ImportReport } {
  const points = new Map(known.map((each) => [each.code, each]));
  const before = new Map(points);
  const matched = new Set(found.map(({ code }) => code));
  const conflicts = new Map<DivisionCode, PointConflict>();
  for (const point of found) {
    const old = points.get(point.code);
    const better = !old || point.uncertaintyM < old.uncertaintyM;
    if (better) points.set(point.code, point);
    const apart = old ? distanceM(old.lngLat, point.lngLat) : 0;
    if (old && apart > old.uncertaintyM + point.uncertaintyM) {
      conflicts.set(point.code, {
        code: point.code,
        name: point.name,
        distance_m: Math.round(apart),
        known_source: old.source,
        kept_source: better ? point.source : old.source,
      });
    }
  }
  const codes = [...matched];
  const added = codes.filter((code) => !before.has(code)).length;
  const improved = codes.filter(
    (code) => before.has(code) && points.get(code) !== before.get(code),
  ).length;
  const conflicting = [...conflicts.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const kept = matched.size - added - improved;
  return {
    points: [...points.values()],
    report: { matched: matched.size, added, improved, kept, conflicting },
  };
}
