import { decisionOfLines, type Decision } from './decision.ts';
import type { OverrideLine } from './review-data.ts';

/** The decisions that the lines of `overrides.csv` say, by station. */
export function decisionsOf(lines: readonly OverrideLine[]): Map<string, Decision> {
  const byId = new Map<string, OverrideLine[]>();
  for (const line of lines) byId.set(line.station_id, [...(byId.get(line.station_id) ?? []), line]);
  return new Map(
    [...byId].flatMap(([id, all]) => {
      const decision = decisionOfLines(all);
      return decision ? [[id, decision] as const] : [];
    }),
  );
}
