import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import type { Place } from '../../src/core/stations/place.ts';
import { cameraView, viewOf } from '../../src/map/plain/camera-view.ts';
import { clusterPlaces, placedPoints } from '../../src/map/plain/cluster-places.ts';
import { districtGrounds } from '../../src/map/plain/district-grounds.ts';
import { markAt } from '../../src/map/plain/mark-at.ts';
import { mercator, project, unproject } from '../../src/map/plain/mercator-view.ts';

const WINDOW = { width: 390, height: 600, hidden: 0 };

const place = (id: string, lngLat: LngLat, rows: number[], approximate = false): Place => ({
  id,
  lngLat,
  rows,
  approximate,
  pointLevel: approximate ? 'town' : 'village',
});

const lngLats = fc.tuple(
  fc.double({ min: 97, max: 110, noNaN: true }),
  fc.double({ min: 22, max: 42, noNaN: true }),
);

describe('places of the plain map', () => {
  it('are all there at every scale, once', () => {
    const lists = fc.array(fc.tuple(lngLats, fc.integer({ min: 1, max: 30 })), { maxLength: 60 });
    fc.assert(
      fc.property(lists, fc.double({ min: 9, max: 20, noNaN: true }), (list, power) => {
        const places = list.map(([lngLat, count], at) =>
          place(
            String(at),
            lngLat,
            Array.from({ length: count }, (_, row) => row),
          ),
        );
        const marks = clusterPlaces(placedPoints(places), 2 ** power);
        const stations = marks.reduce(
          (sum, mark) => sum + (mark.kind === 'cluster' ? mark.stations : mark.place.rows.length),
          0,
        );
        expect(stations).toBe(list.reduce((sum, [, count]) => sum + count, 0));
      }),
    );
  });

  it('in one square become one mark in the middle of their stations', () => {
    const places = [place('a', [106.5, 29.5], [1]), place('b', [106.5001, 29.5], [2, 3, 4])];
    const [mark, ...more] = clusterPlaces(placedPoints(places), 2 ** 13);
    expect(more).toEqual([]);
    expect(mark).toMatchObject({ kind: 'cluster', stations: 4 });
    expect(mark?.x).toBeCloseTo(mercator([106.500075, 29.5])[0], 12);
    expect(clusterPlaces(placedPoints(places), 2 ** 26)).toHaveLength(2);
  });
});

describe('a tap on the plain map', () => {
  const at: LngLat = [106.5, 29.5];
  const camera = { kind: 'view', view: { zoom: 12, lng: at[0], lat: at[1] } } as const;
  const view = cameraView(camera, WINDOW, null);
  const [x, y] = mercator(at);
  const own = { kind: 'place', place: place('own', at, [0]), x, y } as const;
  const ring = { kind: 'place', place: place('~ring', at, [1, 2], true), x, y } as const;
  const result = { id: 'first', lngLat: at, label: '1', chosen: false };
  const centre = [195, 300] as const;

  it.each([
    ['the numbered mark by its head', [result], [own, ring], [195, 283], 5, 'first'],
    ['the station before the ring around it', [], [ring, own], centre, 5, 'own'],
    ['the ring beside the station', [], [own, ring], [213, 300], 5, '~ring'],
    ['with a finger from farther away', [], [own], [213, 300], 14, 'own'],
  ] as const)('meets %s', (_what, results, marks, point, reach, id) => {
    expect(markAt(view, { results, marks }, point, reach)).toEqual({ kind: 'place', id });
  });

  it('beside all marks meets the ground, on a cluster the cluster', () => {
    const cluster = { kind: 'cluster', stations: 12, x, y } as const;
    expect(markAt(view, { results: [], marks: [own] }, [230, 300], 14)).toEqual({ kind: 'ground' });
    expect(markAt(view, { results: [], marks: [cluster] }, centre, 5)).toMatchObject({
      kind: 'cluster',
    });
  });
});

describe('the camera of the plain map', () => {
  it('looks where the address says, and says where it looks', () => {
    fc.assert(
      fc.property(lngLats, fc.double({ min: 3, max: 16, noNaN: true }), ([lng, lat], zoom) => {
        const seen = viewOf(cameraView({ kind: 'view', view: { zoom, lng, lat } }, WINDOW, null));
        // Degrees and zoom levels lost in the projection there and back.
        expect(seen.lng).toBeCloseTo(lng, 9);
        expect(seen.lat).toBeCloseTo(lat, 9);
        expect(seen.zoom).toBeCloseTo(zoom, 9);
      }),
    );
  });

  it.each([0, 300])('shows bounds whole above %s hidden pixels', (hidden) => {
    const bounds = [105, 28, 110, 32] as const;
    const view = cameraView({ kind: 'bounds', bounds }, { ...WINDOW, hidden }, null);
    for (const corner of [
      [bounds[0], bounds[1]],
      [bounds[2], bounds[3]],
    ] as const) {
      const [x, y] = project(view, corner);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(WINDOW.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(WINDOW.height - hidden);
    }
  });

  it('puts a point into the middle of what no card hides', () => {
    const lngLat: LngLat = [106.5, 29.5];
    const camera = { kind: 'point', lngLat, zoom: 13 } as const;
    const view = cameraView(camera, { ...WINDOW, hidden: 300 }, null);
    const [x, y] = project(view, lngLat);
    expect(x).toBeCloseTo(195, 6);
    expect(y).toBeCloseTo(150, 6);
    const back = unproject(view, [195, 150]);
    expect(back[0]).toBeCloseTo(lngLat[0], 9);
    expect(back[1]).toBeCloseTo(lngLat[1], 9);
  });
});

describe('outlines of counties', () => {
  // Two squares side by side: line 0 between them, line 1 around the west, line 2 around the east.
  const districts = {
    codes: ['500112000000', '500113000000'],
    names: ['渝北区', '巴南区'],
    arcs: [
      [106, 29, 106, 30],
      [106, 30, 105, 30, 105, 29, 106, 29],
      [106, 30, 107, 30, 107, 29, 106, 29],
    ].map((arc) => Float64Array.from(arc)),
    rings: [[[0, 1]], [[~2, ~0]]],
  };

  it('are joined from the lines that neighbours share, whichever way they run', () => {
    const [west, east] = districtGrounds({ ...districts, rings: [[[0, 1]], [[0, 2]]] });
    expect(west?.name).toBe('渝北区');
    const [left, , right] = west?.box ?? [];
    expect([left, right]).toEqual([mercator([105, 29])[0], mercator([106, 29])[0]]);
    expect(corners(west?.rings[0])).toEqual(['105,29', '105,30', '106,29', '106,30']);
    expect(corners(east?.rings[0])).toEqual(['106,29', '106,30', '107,29', '107,30']);
  });

  it('run backwards come out the same', () => {
    const [, east] = districtGrounds(districts);
    expect(corners(east?.rings[0])).toEqual(['106,29', '106,30', '107,29', '107,30']);
    // Going round, each corner shares a coordinate with the next: no line was joined the wrong way.
    const ring = points(east?.rings[0]);
    ring.forEach(([x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [];
      expect(x === nextX || y === nextY).toBe(true);
    });
  });
});

/** The points of a ring in whole degrees, as the examples have them. */
function points(ring: Float64Array = new Float64Array()): [number, number][] {
  const world = { x: 0.5, y: 0.5, scale: 1, width: 0, height: 0 };
  return Array.from({ length: ring.length / 2 }, (_, at) => {
    const [lng, lat] = unproject(world, [ring[2 * at]! - 0.5, ring[2 * at + 1]! - 0.5]);
    return [Math.round(lng), Math.round(lat)];
  });
}

const corners = (ring?: Float64Array): string[] => points(ring).map(String).sort();
