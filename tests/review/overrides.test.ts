import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../scripts/lib/csv.ts';
import { decisionOfLines, linesOfDecision, type Decision } from '../../src/core/review/decision.ts';
import { mergeOverrides } from '../../src/core/review/merge-overrides.ts';
import { parseOverrides, printOverrides } from '../../src/core/review/overrides-text.ts';
import type { OverrideLine } from '../../src/core/review/review-data.ts';
import { amendRows } from '../../src/core/stations/amend-rows.ts';

/** What the build reads of a text, by its own CSV reader. */
function readByScripts(text: string): Readonly<Record<string, string | undefined>>[] {
  const folder = mkdtempSync(join(tmpdir(), 'overrides-'));
  try {
    const path = join(folder, 'overrides.csv');
    writeFileSync(path, text);
    return readCsv(path, 'overrides.csv').map(({ cells }) => cells);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MOVED: Decision = {
  review_status: 'manual',
  lngLat: [106.5516, 29.563],
  division_code: null,
  note: '电话核实, 一楼',
};

/** Cells as people type them: no line breaks, which a note of one line cannot hold. */
const cell = fc.string({ maxLength: 30 }).map((text) => text.replace(/\s+/g, ' ').trim());
const line = fc.record({
  station_id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
  field: cell,
  value: cell,
  note: cell,
});

describe('decisions as lines', () => {
  it.each<[what: string, decision: Decision, expected: string[]]>([
    [
      'a position',
      MOVED,
      ['lng 106.551600', 'lat 29.563000', 'source_crs wgs84', 'review_status manual'],
    ],
    [
      'another division',
      { ...MOVED, lngLat: null, division_code: '500112017000' },
      ['division_code 500112017000', 'review_status manual'],
    ],
    ['right as it is', { ...MOVED, lngLat: null }, ['review_status manual']],
    [
      'cannot be placed',
      { review_status: 'failed', lngLat: null, division_code: null, note: '' },
      ['review_status failed'],
    ],
  ])('%s', (_what, decision, expected) => {
    const lines = linesOfDecision('s1', decision);
    expect(lines.map(({ field, value }) => `${field} ${value}`)).toEqual(expected);
    expect(new Set(lines.map(({ note }) => note))).toEqual(new Set([decision.note]));
    expect(decisionOfLines(lines)).toEqual(decision);
  });

  it('are accepted by the build, field by field', () => {
    const list = [{ file: 'stations.csv', line: 2, cells: { station_id: 's1', name: '站' } }];
    const lines = linesOfDecision('s1', { ...MOVED, division_code: '500112017000' });
    const overrides = lines.map((cells, at) => ({
      file: 'overrides.csv',
      line: at + 2,
      cells: { ...cells },
    }));
    const { rows, issues } = amendRows(list, [], overrides);
    expect(issues).toEqual([]);
    expect(rows[0]?.row.cells).toEqual({
      station_id: 's1',
      name: '站',
      lng: '106.551600',
      lat: '29.563000',
      source_crs: 'wgs84',
      division_code: '500112017000',
      review_status: 'manual',
    });
  });

  it('read a position of another datum as WGS 84', () => {
    const gcj02 = (field: string, value: string): OverrideLine => ({
      station_id: 's1',
      field,
      value,
      note: '',
    });
    const decision = decisionOfLines([
      gcj02('lng', '106.5553176'),
      gcj02('lat', '29.5601513'),
      gcj02('source_crs', 'gcj02'),
    ]);
    expect(decision?.lngLat?.[0]).toBeCloseTo(106.5516, 5);
    expect(decision?.lngLat?.[1]).toBeCloseTo(29.563, 5);
  });

  it('are none where lines speak of other things', () => {
    expect(
      decisionOfLines([{ station_id: 's1', field: 'phone', value: '1', note: '' }]),
    ).toBeNull();
  });
});

describe('overrides.csv', () => {
  it('is the text that people see', () => {
    expect(printOverrides(linesOfDecision('s1', MOVED))).toBe(
      'station_id,field,value,note\n' +
        's1,lng,106.551600,"电话核实, 一楼"\n' +
        's1,lat,29.563000,"电话核实, 一楼"\n' +
        's1,source_crs,wgs84,"电话核实, 一楼"\n' +
        's1,review_status,manual,"电话核实, 一楼"\n',
    );
  });

  it.each(['=1+1', '+cmd', '@x', '-x', '=HYPERLINK("a","b")'])('shields the note %s', (note) => {
    const text = printOverrides([{ station_id: 's', field: 'name', value: '站', note }]);
    expect(text.split('\n')[1]).not.toMatch(/,"?[=+@-]/);
    expect(parseOverrides(text)?.[0]?.note).toBe(note);
  });

  it('comes back whole through its own reader and the one of the scripts', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = printOverrides(lines);
        expect(parseOverrides(text)).toEqual(lines);
        expect(printOverrides(parseOverrides(text) ?? [])).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const read = readByScripts(printOverrides(lines)).map((cells) => ({
          station_id: cells['station_id'],
          field: cells['field'] ?? '',
          value: cells['value'] ?? '',
          note: cells['note'] ?? '',
        }));
        expect(read).toEqual(parseOverrides(printOverrides(lines)));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['\ufeffnote,value,field,station_id\r\n看,1,phone,s1\r\n', [['s1', 'phone', '1', '看']]],
    ['station_id,field,value\ns1,phone,1\n', [['s1', 'phone', '1', '']]],
    ['station_id,field,value,note\n', []],
  ])('is read as people save it: %j', (text, expected) => {
    const lines = parseOverrides(text)?.map((each) => [
      each.station_id,
      each.field,
      each.value,
      each.note,
    ]);
    expect(lines).toEqual(expected);
  });

  it.each(['', 'name,lng,lat\n站,1,2\n'])('is refused when it is another file: %j', (text) => {
    expect(parseOverrides(text)).toBeNull();
  });
});

describe('merging', () => {
  const line = (station_id: string, field: string, value = ''): OverrideLine => ({
    station_id,
    field,
    value,
    note: '',
  });
  const old = [
    line('gone', 'name', '旧'),
    line('b', 'lng', '1'),
    line('b', 'phone', '023-1'),
    line('a', 'review_status', 'failed'),
  ];
  const merged = (decisions: [string, Decision | null][]): string[] =>
    mergeOverrides(old, new Map(decisions), ['a', 'b', 'c']).map(
      ({ station_id, field }) => `${station_id} ${field}`,
    );

  it('keeps what nobody has touched, in the order of the list', () => {
    expect(merged([])).toEqual(['a review_status', 'b lng', 'b phone', 'gone name']);
  });

  it('puts a decision in place of the old lines about the position only', () => {
    expect(merged([['b', { ...MOVED, lngLat: null }]])).toEqual([
      'a review_status',
      'b review_status',
      'b phone',
      'gone name',
    ]);
  });

  it('takes an old decision back', () => {
    expect(merged([['a', null]])).toEqual(['b lng', 'b phone', 'gone name']);
  });
});
