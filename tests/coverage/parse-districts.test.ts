import { describe, expect, test } from 'vitest';
import { parseDistricts } from '../../src/core/coverage/parse-districts.ts';

/** Two squares of 2 by 2 steps side by side; a step is half a degree east and a quarter north. */
const file = {
  type: 'Topology',
  transform: { scale: [0.5, 0.25], translate: [100, 30] },
  objects: {
    districts: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', properties: { code: '110101000000', name: '甲' }, arcs: [[0, 1]] },
        {
          type: 'MultiPolygon',
          properties: { code: '110102000000', name: '乙' },
          arcs: [[[~0, 2]]],
        },
      ],
    },
  },
  arcs: [
    [
      [2, 0],
      [0, 2],
    ],
    [
      [2, 2],
      [-2, 0],
      [0, -2],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 2],
      [-2, 0],
    ],
  ],
};

test('reads names, lines and rings', () => {
  const districts = parseDistricts(file);
  expect(districts.codes).toEqual(['110101000000', '110102000000']);
  expect(districts.names).toEqual(['甲', '乙']);
  expect(districts.rings).toEqual([[[0, 1]], [[-1, 2]]]);
  expect([...(districts.arcs[0] ?? [])]).toEqual([101, 30, 101, 30.5]);
  expect([...(districts.arcs[1] ?? [])]).toEqual([101, 30.5, 100, 30.5, 100, 30, 101, 30]);
});

describe('damaged files', () => {
  const ringsOf = (arcs: unknown) => ({
    ...file,
    objects: {
      districts: { geometries: [{ type: 'Polygon', properties: { code: '', name: '' }, arcs }] },
    },
  });
  test.each([
    ['nothing', null],
    ['an error page', { error: 404 }],
    ['no transform', { ...file, transform: undefined }],
    ['a line that is not there', ringsOf([[3]])],
    ['a line backwards that is not there', ringsOf([[~3]])],
    ['half a line', ringsOf([[0.5]])],
    ['an empty ring', ringsOf([[]])],
    ['a ring that is none', ringsOf(['0'])],
    ['a line of one position', { ...file, arcs: [[[0, 0]], ...file.arcs.slice(1)] }],
    ['a step of text', { ...file, arcs: [[['a'], [0, 1]], ...file.arcs.slice(1)] }],
    ['a step that is none', { ...file, arcs: [[null, [0, 1]], ...file.arcs.slice(1)] }],
  ])('%s', (_, json) => expect(() => parseDistricts(json)).toThrow(TypeError));
});
