import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoveringStation } from '../../src/core/coverage/coverage.ts';
import type { Scenario } from '../../src/core/coverage/scenario.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import { chosenStation } from '../../src/map/chosen-station.ts';
import { editFeatures } from '../../src/map/edit-features.ts';
import { sameStations } from '../../src/map/same-stations.ts';
import { stationFeatures } from '../../src/map/station-features.ts';

const station = (station_id: string, lngLat: LngLat, approximate = false): CoveringStation => ({
  station_id,
  name: `${station_id}村退役军人服务站`,
  level: 'village',
  division_code: '620102001001',
  lngLat,
  uncertaintyM: 300,
  approximate,
  radiusM: 800,
  metresPerMinute: 53,
});

const TOWN: LngLat = [103.8, 36];
const list = [
  station('own', [103.7, 36.1]),
  station('town', TOWN),
  station('a', TOWN, true),
  station('b', TOWN, true),
  station('c', [104, 36], true),
];

const marks = (edits: Scenario): string[] =>
  editFeatures(list, edits).marks.features.map(
    ({ properties: { mark, id, count } }) => `${mark} ${id}${count ? ` ${count}` : ''}`,
  );
const hidden = (edits: Scenario): readonly string[] => editFeatures(list, edits).hidden;

describe('stationFeatures', () => {
  it('gathers what shares an approximate point, apart from the station that stands there', () => {
    const seen = stationFeatures(list).features.map(
      ({ properties: { id, approximate, count, name } }) => [id, approximate, count, name],
    );
    expect(seen).toEqual([
      ['own', false, 1, 'own村'],
      ['town', false, 1, 'town村'],
      ['a', true, 2, ''],
      ['c', true, 1, ''],
    ]);
  });
});

describe('editFeatures', () => {
  it('has nothing to say of the list as it is', () => {
    expect(marks([])).toEqual([]);
    expect(hidden([])).toEqual([]);
  });

  const cases: [what: string, edits: Scenario, marks: string[], hidden: string[]][] = [
    [
      'added',
      [{ kind: 'add', station_id: 'new-1', level: 'village', lng: 1, lat: 2 }],
      ['added new-1'],
      [],
    ],
    ['closed', [{ kind: 'close', station_id: 'own' }], ['closed own'], ['own']],
    [
      'moved',
      [{ kind: 'move', station_id: 'own', lng: 1, lat: 2 }],
      ['line own', 'moved-from own', 'moved own'],
      ['own'],
    ],
    [
      'closed beside others at an approximate point',
      [{ kind: 'close', station_id: 'a' }],
      ['approximate b 1', 'closed a'],
      ['a'],
    ],
    [
      'moved from an approximate point',
      [{ kind: 'move', station_id: 'b', lng: 1, lat: 2 }],
      ['approximate a 1', 'line b', 'moved b'],
      ['a'],
    ],
    ['the last of an approximate point', [{ kind: 'close', station_id: 'c' }], ['closed c'], ['c']],
    ['a station that is not in the list', [{ kind: 'close', station_id: 'gone' }], [], []],
  ];
  it.each(cases)('%s', (_what, edits, expected, gone) => {
    expect(marks(edits)).toEqual(expected);
    expect(hidden(edits)).toEqual(gone);
  });

  it('shows every station once, whatever is tried out', () => {
    const kinds = fc.array(fc.constantFrom('keep', 'close', 'move'), {
      minLength: list.length,
      maxLength: list.length,
    });
    fc.assert(
      fc.property(kinds, (each) => {
        const edits = list.flatMap(({ station_id }, at): Scenario => {
          if (each[at] === 'close') return [{ kind: 'close', station_id }];
          return each[at] === 'move' ? [{ kind: 'move', station_id, lng: 1, lat: 2 }] : [];
        });
        const { marks, hidden } = editFeatures(list, edits);
        const kept = stationFeatures(list).features.flatMap(({ properties: { id, count } }) =>
          hidden.includes(id) ? [] : [count],
        );
        const marked = marks.features.flatMap(({ properties: { mark, count } }) =>
          mark === 'line' || mark === 'moved-from' ? [] : [count || 1],
        );
        const sum = [...kept, ...marked].reduce((a, b) => a + b, 0);
        expect(sum).toBe(list.length);
      }),
    );
  });
});

describe('chosenStation', () => {
  const cases: [id: string | null, edits: Scenario, seen: unknown][] = [
    [null, [], null],
    ['gone', [], null],
    ['own', [], { lngLat: [103.7, 36.1], mark: 'village', sharing: 0, place: 'own' }],
    ['b', [], { lngLat: TOWN, mark: 'approximate', sharing: 2, place: 'a' }],
    [
      'b',
      [{ kind: 'close', station_id: 'a' }],
      { lngLat: TOWN, mark: 'approximate', sharing: 1, place: 'a' },
    ],
    [
      'own',
      [{ kind: 'close', station_id: 'own' }],
      { lngLat: [103.7, 36.1], mark: 'closed', sharing: 0, place: 'own' },
    ],
    [
      'a',
      [{ kind: 'move', station_id: 'a', lng: 1, lat: 2 }],
      { lngLat: [1, 2], mark: 'moved', sharing: 0, place: 'a' },
    ],
    [
      'new-1',
      [{ kind: 'add', station_id: 'new-1', level: 'town', lng: 1, lat: 2 }],
      { lngLat: [1, 2], mark: 'added', sharing: 0, place: 'new-1' },
    ],
  ];
  it.each(cases)('%s %j', (id, edits, seen) => {
    expect(chosenStation(list, edits, id)).toEqual(seen);
  });
});

describe('sameStations', () => {
  it('looks past the radius, and at everything that is drawn', () => {
    const [first, ...rest] = list as [CoveringStation, ...CoveringStation[]];
    const like = (change: Partial<CoveringStation>): boolean =>
      sameStations(list, [{ ...first, ...change }, ...rest]);
    expect(like({ radiusM: 1, metresPerMinute: 1 })).toBe(true);
    expect(like({ lngLat: [103.7, 36.2] })).toBe(false);
    expect(like({ level: 'town' })).toBe(false);
    expect(like({ approximate: true })).toBe(false);
    expect(sameStations(list, rest)).toBe(false);
  });
});
