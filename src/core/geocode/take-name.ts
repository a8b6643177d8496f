import { LEVELS, type Level } from '../gazetteer/level.ts';
import type { DivisionPath } from './division-path.ts';
import { isGenericZone } from './functional-zone-at.ts';
import { isGenericArea } from './generic-area.ts';
import { isInside } from './is-inside.ts';
import type { DivisionNode } from './match-index.ts';
import type { NameHit } from './name-hit.ts';
import type { Change } from './normalise-address.ts';

/** A reading on its way through the text; `last` is the division that it has come down to. */
export type PathState = Omit<DivisionPath, 'division' | 'top'> & {
  readonly last: DivisionNode | null;
  readonly top: Level | null;
};

/** What each assumption takes off the score of 1; orders readings, measures nothing. */
const PENALTY = {
  full: 0,
  alias: 0.02,
  former: 0.03,
  moved: 0.03,
  zone: 0.005,
  short: 0.04,
  letter: 0.04,
  changed_type: 0.05,
} as const;
/** The short name of a province is more often meant than that of a city or county: 吉林, 海南, 河南. */
const SHORT_PROVINCE_PENALTY = 0.03;
const LEVEL_LEFT_OUT_PENALTY = 0.01;
/** The state of a reading after a name; a name above the division named last repeats it and changes nothing. */
export function takeName(state: PathState, hit: NameHit, text: string): PathState {
  const { last } = state;
  const { division, kind, end, nameEnd } = hit;
  const repeated = last !== null && isInside(last, division);
  let changes = changesOf(state, hit, repeated, text);
  if (nameEnd < end) {
    changes = [...changes, { rule: 'committee', from: text.slice(nameEnd, end), to: '' }];
  }
  let penalty = state.penalty + (hit.borne ? PENALTY.full : PENALTY[kind]);
  if (kind === 'short' && division.level === 'province')
    penalty += SHORT_PROVINCE_PENALTY - PENALTY.short;
  if (!repeated) penalty += LEVEL_LEFT_OUT_PENALTY * levelsLeftOut(last, division);
  return {
    last: repeated ? last : division,
    end,
    matched: state.matched + end - state.end,
    penalty,
    changes,
    rival: state.rival,
    inFull: state.inFull || isInFull(hit, text.slice(state.end, nameEnd)),
    zone: zoneOf(state, hit, repeated, text),
    top: topOf(state.top, division.level),
  };
}

function isInFull({ kind }: NameHit, name: string): boolean {
  return kind !== 'short' && !isGenericArea(name) && !isGenericZone(name);
}

/** A zone lasts until a smaller division is named. */
function zoneOf(
  state: PathState,
  { kind, nameEnd, parts = [] }: NameHit,
  repeated: boolean,
  text: string,
): PathState['zone'] {
  if (kind === 'zone') return { text: text.slice(state.end, nameEnd), counties: parts };
  return repeated ? state.zone : null;
}

function topOf(top: Level | null, level: Level): Level {
  return top !== null && LEVELS.indexOf(top) < LEVELS.indexOf(level) ? top : level;
}

function changesOf(
  { changes, end: at }: PathState,
  { division, kind, since, nameEnd }: NameHit,
  repeated: boolean,
  text: string,
): readonly Change[] {
  if (!repeated && (kind === 'full' || kind === 'short')) return changes;
  const from = text.slice(at, nameEnd);
  const year = since === null ? {} : { since };
  const all = [...changes];
  if (kind === 'zone') return [...all, { rule: 'functional_zone', from, to: division.name }];
  if (kind === 'former') all.push({ rule: 'former_name', from, to: division.name, ...year });
  if (kind === 'alias') all.push({ rule: 'alias', from, to: division.name });
  if (kind === 'letter') all.push({ rule: 'province_letter', from, to: division.name });
  if (kind === 'changed_type') all.push({ rule: 'changed_type', from, to: division.name });
  if (kind === 'moved') {
    all.push({
      rule: 'moved_division',
      from,
      to: (division.parent?.name ?? '') + division.name,
      ...year,
    });
  }
  if (repeated) all.push({ rule: 'repeated', from, to: '' });
  return all;
}

/** Levels between two divisions that the text did not name; nothing is expected above the first. */
function levelsLeftOut(last: DivisionNode | null, division: DivisionNode): number {
  let count = 0;
  for (let up = division.parent; last && up && up !== last; up = up.parent) count += 1;
  return count;
}
