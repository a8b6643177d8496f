import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEcharts } from '../../scripts/gazetteer/decode-echarts.ts';
import { featuresOfScript } from '../../scripts/gazetteer/read-counties.ts';

type Grid = [number, number][];

/** Packs a ring as ECharts does, written apart from the decoder: step from the one before, zigzag, plus 64. */
function encode(ring: Grid, [x0, y0]: [number, number]): string {
  let [px, py] = [x0, y0];
  let text = '';
  const pack = (step: number) => String.fromCharCode((step >= 0 ? step * 2 : -step * 2 - 1) + 64);
  for (const [x, y] of ring) {
    text += pack(x - px) + pack(y - py);
    [px, py] = [x, y];
  }
  return text;
}

const step = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
const start = fc.tuple(
  fc.integer({ min: 75 * 1024, max: 130 * 1024 }),
  fc.integer({ min: 18 * 1024, max: 50 * 1024 }),
);
/** A closed ring of at least four positions. */
const ring = fc
  .tuple(start, fc.array(step, { minLength: 3, maxLength: 20 }))
  .map(([from, steps]) => {
    const grid: Grid = [from];
    for (const [dx, dy] of steps) {
      const [x, y] = grid.at(-1)!;
      grid.push([x + dx, y + dy]);
    }
    // Back to the start in steps that one character can hold.
    while (grid.at(-1)!.some((each, axis) => each !== from[axis])) {
      const back = grid.at(-1)!.map((each, axis) => {
        const left = from[axis]! - each;
        return each + Math.sign(left) * Math.min(900, Math.abs(left));
      });
      grid.push(back as [number, number]);
    }
    return grid;
  });
const degrees = (grid: Grid) => grid.map(([x, y]) => [x / 1024, y / 1024]);

describe('decodeEcharts', () => {
  it('undoes the packing of a polygon with holes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ring, start), { minLength: 1, maxLength: 3 }), (rings) => {
        // Offsets near the ring: ECharts takes the first position itself.
        const offsets = rings.map(
          ([grid]) => [grid[0]![0] + 1, grid[0]![1] - 1] as [number, number],
        );
        const coordinates = rings.map(([grid], at) => encode(grid, offsets[at]!));
        expect(decodeEcharts({ type: 'Polygon', coordinates, encodeOffsets: offsets })).toEqual([
          rings.map(([grid]) => degrees(grid)),
        ]);
      }),
    );
  });

  it('undoes the packing of several polygons', () => {
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), (rings) => {
        const geometry = {
          type: 'MultiPolygon' as const,
          coordinates: rings.map((grid) => [encode(grid, grid[0]!)]),
          encodeOffsets: rings.map((grid) => [grid[0]!]),
        };
        expect(decodeEcharts(geometry)).toEqual(rings.map((grid) => [degrees(grid)]));
      }),
    );
  });

  it('closes an open ring and drops one without area', () => {
    const open: Grid = [
      [1024, 1024],
      [2048, 1024],
      [2048, 2048],
    ];
    const closed = decodeEcharts({
      type: 'Polygon',
      coordinates: [encode(open, [1024, 1024])],
      encodeOffsets: [[1024, 1024]],
    });
    expect(closed).toEqual([[degrees([...open, open[0]!])]]);
    const line = encode(open.slice(0, 2), [1024, 1024]);
    expect(
      decodeEcharts({ type: 'Polygon', coordinates: [line], encodeOffsets: [[1024, 1024]] }),
    ).toEqual([]);
  });

  it('refuses half a pair', () => {
    const geometry = { type: 'Polygon' as const, coordinates: ['@@A'], encodeOffsets: [[0, 0]] };
    expect(() => decodeEcharts(geometry)).toThrow('Broken ECharts ring.');
  });
});

describe('featuresOfScript', () => {
  it('takes the object out of its wrapper', () => {
    const script =
      '(function (r, f) {f(r);}(this, function (e, echarts) {echarts.registerMap(\'渝北区\', {"features":[{"id":"500112"}]});}));';
    expect(featuresOfScript(script)).toEqual({ map: '渝北区', features: [{ id: '500112' }] });
  });
  it('refuses another script', () => {
    expect(() => featuresOfScript('alert(1)')).toThrow('Not a map script');
  });
});
