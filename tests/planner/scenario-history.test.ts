import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario, ScenarioEdit } from '../../src/core/coverage/scenario.ts';
import {
  beginHistory,
  newStationId,
  redo,
  step,
  undo,
  withEdit,
  without,
  type ScenarioHistory,
} from '../../src/planner/scenario-history.ts';

const add = (station_id: string, lng = 104): ScenarioEdit => ({
  kind: 'add',
  station_id,
  level: 'village',
  lng,
  lat: 36,
});
const move = (station_id: string, lng = 105): ScenarioEdit => ({
  kind: 'move',
  station_id,
  lng,
  lat: 36,
});
const close = (station_id: string): ScenarioEdit => ({ kind: 'close', station_id });

describe('withEdit', () => {
  const cases: [what: string, before: Scenario, edit: ScenarioEdit, after: Scenario][] = [
    ['adds', [], add('new-1'), [add('new-1')]],
    ['moves a listed station', [], move('a'), [move('a')]],
    [
      'moves an added one by adding it elsewhere',
      [add('new-1')],
      move('new-1', 106),
      [add('new-1', 106)],
    ],
    [
      'closes an added one by not adding it',
      [add('new-1'), move('a')],
      close('new-1'),
      [move('a')],
    ],
    ['closes a moved one', [move('a'), close('b')], close('a'), [close('a'), close('b')]],
    ['moves it again', [move('a', 105)], move('a', 106), [move('a', 106)]],
  ];
  it.each(cases)('%s', (_what, before, edit, after) => {
    expect(withEdit(before, edit)).toEqual(after);
  });
});

describe('newStationId', () => {
  const cases: [Scenario, string][] = [
    [[], 'new-1'],
    [[add('new-1'), add('new-2')], 'new-3'],
    // A number is not given twice while another station after it is there.
    [[add('new-2')], 'new-3'],
    [[close('620102001001')], 'new-1'],
  ];
  it.each(cases)('%j', (scenario, expected) => {
    expect(newStationId(scenario)).toBe(expected);
  });
});

/** What a person may do: edits of few stations, so that they meet, restores, undo and redo. */
type Act =
  { do: 'edit'; edit: ScenarioEdit } | { do: 'restore'; id: string } | { do: 'undo' | 'redo' };

const id = fc.constantFrom('a', 'b', 'c', 'new-1', 'new-2');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant('edit' as const),
    edit: fc.oneof(
      fc.tuple(id, fc.integer({ min: 80, max: 120 })).map(([each, lng]) => add(each, lng)),
      fc.tuple(id, fc.integer({ min: 80, max: 120 })).map(([each, lng]) => move(each, lng)),
      id.map(close),
    ),
  }),
  fc.record({ do: fc.constant('restore' as const), id }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
);

function take(history: ScenarioHistory, each: Act): ScenarioHistory {
  switch (each.do) {
    case 'edit':
      return step(history, withEdit(history.present, each.edit));
    case 'restore':
      return step(history, without(history.present, each.id));
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
  }
}

describe('history', () => {
  const walks = fc.array(act, { maxLength: 40 });

  it('undo of everything is the original, redo of everything the end', () => {
    fc.assert(
      fc.property(walks, (acts) => {
        const original: Scenario = [close('b')];
        const end = acts.reduce(take, beginHistory(original));
        let back = end;
        while (back.past.length > 0) back = undo(back);
        expect(back.present).toEqual(original);
        const steps = end.past.length;
        for (let at = 0; at < steps; at += 1) back = redo(back);
        expect(back).toEqual(end);
      }),
    );
  });

  it('names every station at most once', () => {
    fc.assert(
      fc.property(walks, (acts) => {
        const { present } = acts.reduce(take, beginHistory([]));
        const ids = present.map(({ station_id }) => station_id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('a new step gives up what was undone', () => {
    const first = step(beginHistory([]), [add('new-1')]);
    const other = step(undo(first), [close('a')]);
    expect(redo(other)).toBe(other);
  });
});
