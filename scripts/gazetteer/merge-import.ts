import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import type { DivisionPoint } from '../../src/core/gazetteer/gazetteer.ts';
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

/** A point that another takes the place of, or would: what there is, and what the import has. */
export interface PointChange {
  readonly code: DivisionCode;
  readonly name: string;
  readonly known: DivisionPoint;
  readonly found: DivisionPoint;
  readonly moved_m: number;
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
  /** The improved ones, by code. */
  readonly replaced: readonly PointChange[];
  /** Points of an earlier import of a person's that the file has otherwise and that stay: a person has to say so. */
  readonly protected: readonly PointChange[];
}

/** Whose points are not taken without a word, and whether the word was given. */
export interface MergeRules {
  /** Sources that people imported from tables of their own. */
  readonly persons: ReadonlySet<string>;
  readonly replace: boolean;
}

/**
 * Puts found points among the known ones: one a division, the more precise wins, of equals the known. What a person
 * imported is replaced only with `replace`, and then by any point that differs.
 */
export function mergeImport(
  known: readonly NamedPoint[],
  found: readonly NamedPoint[],
  { persons, replace }: MergeRules = { persons: new Set(), replace: false },
): { points: NamedPoint[]; report: ImportReport } {
  const points = new Map(known.map((each) => [each.code, each]));
  const before = new Map(points);
  const conflicts = new Map<DivisionCode, PointConflict>();
  const kept = new Map<DivisionCode, PointChange>();
  for (const point of found) {
    const old = points.get(point.code);
    if (!old) {
      points.set(point.code, point);
      continue;
    }
    const apart = distanceM(old.lngLat, point.lngLat);
    const finer = point.uncertaintyM < old.uncertaintyM;
    const ofPerson = before.has(point.code) && persons.has(old.source);
    const differs = finer || apart >= SAME_M;
    const better = ofPerson ? replace && differs : finer;
    if (better) points.set(point.code, point);
    else if (ofPerson && differs) kept.set(point.code, changeOf(old, point));
    if (apart > old.uncertaintyM + point.uncertaintyM) {
      conflicts.set(point.code, {
        code: point.code,
        name: point.name,
        distance_m: Math.round(apart),
        known_source: old.source,
        kept_source: better ? point.source : old.source,
      });
    }
  }
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  const replaced = codes.flatMap((code) => {
    const [old, now] = [before.get(code), points.get(code)!];
    return old && old !== now ? [changeOf(old, now)] : [];
  });
  const added = codes.filter((code) => !before.has(code)).length;
  return {
    points: [...points.values()],
    report: {
      matched: codes.length,
      added,
      improved: replaced.length,
      kept: codes.length - added - replaced.length,
      conflicting: sorted(conflicts),
      replaced,
      protected: sorted(kept),
    },
  };
}

/** Points nearer than this are the same, metres: `points.csv` rounds to a tenth. */
const SAME_M = 1;

function changeOf(known: NamedPoint, found: NamedPoint): PointChange {
  const { code, name } = found;
  return { code, name, known, found, moved_m: Math.round(distanceM(known.lngLat, found.lngLat)) };
}

function sorted<T extends { readonly code: DivisionCode }>(by: ReadonlyMap<string, T>): T[] {
  return [...by.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
