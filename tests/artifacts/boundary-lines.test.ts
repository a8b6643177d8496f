import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boundaryLines, type BoundaryProperties } from '../../scripts/artifacts/boundary-lines.ts';
import type { Bounds } from '../../src/core/geo/lng-lat.ts';
import { countyGrid } from './county-grid.ts';

const WORLD: Bounds = [-180, -85, 180, 85];
const EVERYWHERE = { province: [WORLD], city: [WORLD], county: [WORLD] };

const full = (code: string) => code.padEnd(12, '0');

/** Two provinces, three cities and a municipality's counties around a hole. */
const CODES = [
  ['500112', '500105', '510104', '510105'],
  ['500113', null, '511102', '511111'],
  ['500116', '500117', '511112', '511113'],
].map((row) => row.map((code) => code && full(code)));
const GRID = countyGrid(CODES, [0, 10], 1);

interface Side {
  readonly a: Position;
  readonly b: Position;
  readonly properties: BoundaryProperties;
}

/** Every step of every line; cells have sides of one step. */
function sidesDrawn(...args: Parameters<typeof boundaryLines>): Side[] {
  return boundaryLines(...args).flatMap(({ geometry, properties }) =>
    geometry.coordinates.flatMap((line) =>
      line.slice(1).map((b, i) => ({ a: line[i] ?? [], b, properties })),
    ),
  );
}

function key({ a, b }: Pick<Side, 'a' | 'b'>): string {
  return [String(a), String(b)].sort().join(' ');
}

/** The code of the cell whose middle is here. */
function codeAt(lng: number, lat: number): string | null {
  return CODES[Math.floor(10 - lat)]?.[Math.floor(lng)] ?? null;
}

/** The codes left and right of (or above and below) a side, looked up by position. */
function codesBeside({ a, b }: Side): (string | null)[] {
  const [lng = 0, lat = 0] = [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
  return a[0] === b[0]
    ? [codeAt(lng - 0.5, lat), codeAt(lng + 0.5, lat)]
    : [codeAt(lng, lat + 0.5), codeAt(lng, lat - 0.5)];
}

describe('boundaryLines', () => {
  const drawn = sidesDrawn(GRID, full('50'), EVERYWHERE);

  it('draws every side of every county once', () => {
    const keys = drawn.map(key);
    expect(new Set(keys).size).toBe(keys.length);
    // A grid of 4 x 3 cells has 4 * 4 + 5 * 3 sides; those of the hole belong to its neighbours.
    expect(keys).toHaveLength(31);
  });

  it('says what changes across each line, looked up cell by cell', () => {
    for (const side of drawn) {
      const codes = codesBeside(side);
      const [a, b] = codes.filter((code) => code !== null);
      const { level, inside, edge } = side.properties;
      expect(edge).toBe(b === undefined);
      expect(inside).toBe(codes.some((code) => code?.startsWith('50')));
      if (a === undefined || b === undefined) continue;
      if (a.slice(0, 2) !== b.slice(0, 2)) expect(level).toBe('province');
      else if (a.startsWith('50') || a.slice(0, 4) === b.slice(0, 4)) expect(level).toBe('county');
      else expect(level).toBe('city');
    }
  });

  it.each([
    ['two provinces', '500112', '510104', 'province'],
    ['two cities', '510104', '511102', 'city'],
    ['two counties of a city', '510104', '510105', 'county'],
    ['districts of a municipality', '500112', '500105', 'county'],
    ['district and county of a municipality', '500112', '500229', 'county'],
    ['two counties under the province itself', '429004', '429005', 'county'],
    ['a county under the province and one of a city', '429004', '421003', 'city'],
    ['two cities without counties', '441900', '442000', 'city'],
    ['a city without counties and a county', '441900', '441302', 'city'],
  ])('between %s', (_, a, b, level) => {
    const pair = countyGrid([[full(a), full(b)]], [0, 10], 1);
    const lines = boundaryLines(pair, full(a.slice(0, 2)), EVERYWHERE);
    const between = lines.filter(({ properties }) => !properties.edge);
    expect(between.map(({ properties }) => properties.level)).toEqual([level]);
  });

  it.each([
    ['50', 'province'],
    ['5111', 'city'],
    ['511102', 'county'],
  ])('frames the region %s with lines of its own level', (region, level) => {
    const edges = sidesDrawn(GRID, full(region), EVERYWHERE).filter(
      (side) => side.properties.edge && !isAroundHole(side),
    );
    expect(edges).toHaveLength(14);
    expect(new Set(edges.map(({ properties }) => properties.level))).toEqual(new Set([level]));
  });

  it.each([
    ['of one city', '510104', '510105', '510106', '510107', 'county'],
    ['of two cities', '510104', '511105', '510106', '510107', 'city'],
    ['of two provinces', '510104', '510105', '510106', '500107', 'province'],
  ])(
    'draws a hole between counties %s by the highest level it may part',
    (_, n, e, s, w, level) => {
      const around = [
        ['510121', n, '510122'],
        [w, null, e],
        ['510123', s, '510124'],
      ].map((row) => row.map((code) => code && full(code)));
      const lines = sidesDrawn(countyGrid(around, [0, 10], 1), full('51'), EVERYWHERE);
      const hole = lines.filter(isAroundHole);
      expect(hole).toHaveLength(4);
      for (const { properties } of hole) expect(properties).toMatchObject({ level, edge: true });
    },
  );

  it('leaves out neighbours beyond its reach, but no line of the region', () => {
    const near: Bounds = [0.2, 7.2, 1.8, 9.8];
    const sides = sidesDrawn(GRID, full('50'), { province: [near], city: [near], county: [near] });
    const isInside = ({ properties }: Side) => properties.inside;
    expect(sides.filter(isInside).map(key).sort()).toEqual(drawn.filter(isInside).map(key).sort());
    for (const { a, b } of sides.filter((side) => !isInside(side))) {
      expect(Math.min(a[0] ?? 0, b[0] ?? 0)).toBeLessThanOrEqual(near[2]);
    }
    expect(sides.length).toBeLessThan(drawn.length);
  });

  it.each(['province', 'city', 'county'] as const)(
    'carries the lines between units of the level %s as far as its own reach',
    (level) => {
      const nowhere: Bounds = [50, 50, 51, 51];
      const reach = { province: [nowhere], city: [nowhere], county: [nowhere], [level]: [WORLD] };
      const isBetween = ({ properties }: Side) => properties.level === level && !properties.edge;
      const sides = sidesDrawn(GRID, full('510105'), reach);
      const everywhere = sidesDrawn(GRID, full('510105'), EVERYWHERE);
      expect(sides.filter(isBetween).map(key).sort()).toEqual(
        everywhere.filter(isBetween).map(key).sort(),
      );
      for (const side of sides.filter((each) => each.properties.level !== level)) {
        expect(side.properties.inside || side.properties.edge).toBe(true);
      }
    },
  );
});

function isAroundHole({ a, b }: Side): boolean {
  return [a, b].every(([lng = 0, lat = 0]) => lng >= 1 && lng <= 2 && lat >= 8 && lat <= 9);
}
