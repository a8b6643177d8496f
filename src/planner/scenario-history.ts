import type { Scenario, ScenarioEdit } from '../core/coverage/scenario.ts';

/** A scenario with what it was before and what was undone: three lists, never changed in place. */
export interface ScenarioHistory {
  /** Oldest first. */
  readonly past: readonly Scenario[];
  readonly present: Scenario;
  /** Next to be redone first. */
  readonly future: readonly Scenario[];
}

/** The history that begins with a scenario: of a link, or empty. */
export function beginHistory(present: Scenario): ScenarioHistory {
  return { past: [], present, future: [] };
}

/** Takes a step; what was undone before is given up. A step that changes nothing is none. */
export function step(history: ScenarioHistory, next: Scenario): ScenarioHistory {
  if (next === history.present) return history;
  return { past: [...history.past, history.present], present: next, future: [] };
}

/** The history one step back; the same one when there is no step. */
export function undo(history: ScenarioHistory): ScenarioHistory {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  const { past, future } = history;
  return { past: past.slice(0, -1), present, future: [history.present, ...future] };
}

/** Takes again what was undone last. */
export function redo(history: ScenarioHistory): ScenarioHistory {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future };
}

/**
 * The scenario with one more edit. A station has at most one: an added station that moves is added
 * there instead, one that closes is no longer added; a listed one is moved or closed.
 */
export function withEdit(scenario: Scenario, edit: ScenarioEdit): Scenario {
  const index = scenario.findIndex(({ station_id }) => station_id === edit.station_id);
  const before = scenario[index];
  if (before === undefined) return [...scenario, edit];
  if (before.kind === 'add' && edit.kind === 'close') return without(scenario, edit.station_id);
  const after: ScenarioEdit =
    before.kind === 'add' && edit.kind === 'move'
      ? { ...before, lng: edit.lng, lat: edit.lat }
      : edit;
  return scenario.map((each, at) => (at === index ? after : each));
}

/** The scenario without the edit of a station, which is then as the list has it. */
export function without(scenario: Scenario, stationId: string): Scenario {
  const rest = scenario.filter(({ station_id }) => station_id !== stationId);
  return rest.length === scenario.length ? scenario : rest;
}

/** The first of `new-1`, `new-2` … beyond all that the scenario has. */
export function newStationId(scenario: Scenario): string {
  const numbers = scenario.map(({ station_id }) => /^new-(\d{1,6})$/.exec(station_id)?.[1]);
  return `new-${Math.max(0, ...numbers.map((digits) => Number(digits ?? 0))) + 1}`;
}
