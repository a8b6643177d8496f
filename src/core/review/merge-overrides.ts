import { DECISION_FIELDS, linesOfDecision, type Decision } from './decision.ts';
import type { OverrideLine } from './review-data.ts';

const OWN_FIELDS: readonly string[] = DECISION_FIELDS;

/**
 * The lines of `overrides.csv` after decisions: stations in the order of `ids` (the list's), what was
 * decided anew in place of the old lines about the position, everything else as it was. A null decision
 * takes the old one back. Lines about stations that the list does not hold follow, untouched.
 */
export function mergeOverrides(
  old: readonly OverrideLine[],
  decisions: ReadonlyMap<string, Decision | null>,
  ids: readonly string[],
): OverrideLine[] {
  const byId = new Map<string, OverrideLine[]>();
  for (const line of old) {
    const lines = byId.get(line.station_id);
    if (lines) lines.push(line);
    else byId.set(line.station_id, [line]);
  }
  const merged = ids.flatMap((id) => {
    const lines = byId.get(id) ?? [];
    byId.delete(id);
    const decision = decisions.get(id);
    if (decision === undefined) return lines;
    const others = lines.filter(({ field }) => !OWN_FIELDS.includes(field));
    return [...(decision ? linesOfDecision(id, decision) : []), ...others];
  });
  return [...merged, ...[...byId.values()].flat()];
}
