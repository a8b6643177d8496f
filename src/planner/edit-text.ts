import type { Level } from '../core/gazetteer/level.ts';
import { LEVELS } from '../core/gazetteer/level.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { inMainlandBox } from '../core/geo/mainland.ts';
import type { Scenario, ScenarioEdit } from '../core/coverage/scenario.ts';

/** As many edits as a link carries: 40 characters each stay within what servers and mail take. */
export const MOST_EDITS = 100;

const ID = /^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/;
const DEGREES = /^-?\d{1,3}(\.\d{1,15})?$/;

/** A position as a scenario keeps it: five decimals, about a metre, so that a link gives it exactly. */
export function roundPosition([lng, lat]: LngLat): LngLat {
  // Adding zero turns -0, which would print like 0 but not equal it, into 0.
  return [Number(lng.toFixed(5)) + 0, Number(lat.toFixed(5)) + 0];
}

/** `add:new-1:village:105.1:35.2,close:620102001001`: the edits of a scenario for a link. */
export function printEdits(scenario: Scenario): string {
  return scenario.map(printEdit).join(',');
}

function printEdit(edit: ScenarioEdit): string {
  switch (edit.kind) {
    case 'add':
      return `add:${edit.station_id}:${edit.level}:${edit.lng}:${edit.lat}`;
    case 'move':
      return `move:${edit.station_id}:${edit.lng}:${edit.lat}`;
    case 'close':
      return `close:${edit.station_id}`;
  }
}

/** Reads {@link printEdits}; edits that make no sense and second ones of a station are left out. */
export function parseEdits(text: string): Scenario {
  const edits = new Map<string, ScenarioEdit>();
  for (const part of text.split(',').slice(0, MOST_EDITS)) {
    const edit = parseEdit(part.split(':'));
    if (edit && !edits.has(edit.station_id)) edits.set(edit.station_id, edit);
  }
  return [...edits.values()];
}

function parseEdit(parts: readonly string[]): ScenarioEdit | null {
  const [kind, station_id = '', ...rest] = parts;
  if (!ID.test(station_id)) return null;
  if (kind === 'close') return rest.length === 0 ? { kind, station_id } : null;
  if (kind === 'move') {
    const at = parsePosition(rest);
    return at && { kind, station_id, lng: at[0], lat: at[1] };
  }
  if (kind !== 'add') return null;
  const level = LEVELS.find((each): each is Level => each === rest[0]);
  const at = parsePosition(rest.slice(1));
  return level && at ? { kind, station_id, level, lng: at[0], lat: at[1] } : null;
}

function parsePosition(parts: readonly string[]): LngLat | null {
  if (parts.length !== 2 || !parts.every((part) => DEGREES.test(part))) return null;
  const [lng = 0, lat = 0] = parts.map(Number);
  return inMainlandBox([lng, lat]) ? roundPosition([lng, lat]) : null;
}
