import { expect, test } from 'vitest';
import { parseDistricts } from '../../src/core/coverage/parse-districts.ts';
import { areaPicture, type AreaPicture } from '../../src/core/picture/area-picture.ts';
import { mayDrawOutlines } from '../../src/core/picture/may-draw-outlines.ts';
import { ownBounds } from '../../src/core/picture/own-bounds.ts';

/** Two squares of one degree beside each other, on a grid of a hundredth. */
const DISTRICTS = parseDistricts({
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [100, 30] },
  objects: {
    districts: {
      geometries: [
        { type: 'Polygon', properties: { code: '500101000000', name: '甲区' }, arcs: [[0, 1]] },
        { type: 'Polygon', properties: { code: '500102000000', name: '乙区' }, arcs: [[2, -1]] },
      ],
    },
  },
  arcs: [
    [
      [100, 0],
      [0, 100],
    ],
    [
      [100, 100],
      [-100, 0],
      [0, -100],
      [100, 0],
    ],
    [
      [100, 0],
      [100, 0],
      [0, 100],
      [-100, 0],
    ],
  ],
});

const own = (code: string): boolean => code === '500101000000';

function pictureOf(change: Partial<AreaPicture> = {}): string {
  return areaPicture({
    id: 'map',
    title: '甲区',
    description: '图',
    width: 480,
    bounds: ownBounds(DISTRICTS, own, []) ?? [0, 0, 1, 1],
    districts: DISTRICTS,
    own,
    marks: [
      { lngLat: [100.5, 30.5], shape: 'county', label: '', name: '甲' },
      { lngLat: [100.5, 30.5], shape: 'approximate', label: '14', name: '' },
    ],
    places: [{ lngLat: [100.2, 30.8], name: '丙镇' }],
    north: '北',
    distance: (metres) => `${metres} 米`,
    notice: '未经审图',
    ...change,
  });
}

test('the box of a district is that of its outline', () => {
  expect(ownBounds(DISTRICTS, own, [])).toEqual([100, 30, 101, 31]);
  expect(ownBounds(null, own, [[100, 30]])).toEqual([100, 30, 100, 30]);
  expect(ownBounds(null, own, [])).toBeNull();
});

test('a picture has a title, outlines, marks, names, scale bar, north and notice', () => {
  const svg = pictureOf();
  expect(svg).toContain('<title id="map-title">甲区</title>');
  expect(svg).toContain('aria-labelledby="map-title map-desc"');
  for (const text of ['甲', '14', '丙镇', '北', '未经审图', '20000 米']) {
    expect(svg, text).toContain(`>${text}</text>`);
  }
  // Filled ground, the line between the two, the line around both.
  expect(svg).toMatch(/<path d="M[^"]+z" fill="#f1efe6"/);
  expect(svg).toContain('stroke-dasharray="5 2"');
  // A centre is a square, what is approximate a hollow dashed ring: readable without colour.
  expect(svg).toContain('<rect x="');
  expect(svg).toContain('stroke-dasharray="3 2"');
});

test('the same input gives the same text, and marks at one point part', () => {
  expect(pictureOf()).toBe(pictureOf());
  const svg = pictureOf();
  // Heights 14 and 20: their middles are at least 17 apart, up and down being the shorter way.
  const square = Number(/<rect x="\d+" y="(\d+)" width="14"/.exec(svg)?.[1]) + 7;
  const ring = Number(/<rect x="\d+" y="(\d+)" width="24"/.exec(svg)?.[1]) + 10;
  expect(Math.abs(ring - square)).toBeGreaterThanOrEqual(17);
});

test('a square of ground is as high as its parallel is long, and nothing leaves the frame', () => {
  const svg = pictureOf();
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  // A degree up is 1 / cos(30.5°) of a degree across.
  expect(Number(height)).toBeCloseTo(
    Math.min(504, (Number(width) - 60) / Math.cos(0.5323) + 60),
    -1,
  );
  for (const [, x = '', y = ''] of svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)) {
    expect(Number(x)).toBeGreaterThan(0);
    expect(Number(x)).toBeLessThan(Number(width));
    expect(Number(y)).toBeGreaterThan(0);
    expect(Number(y)).toBeLessThan(Number(height));
  }
});

test('without outlines there are marks only', () => {
  const svg = pictureOf({ districts: null });
  expect(svg).not.toContain('#f1efe6');
  expect(svg).toContain('>14</text>');
});

test('hostile names stay text', () => {
  const svg = pictureOf({
    title: '</title><script>alert(1)</script>',
    marks: [{ lngLat: [100.5, 30.5], shape: 'town', label: '<b>', name: '"><script>' }],
  });
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('<b>');
  expect(svg).not.toMatch(/ style=|<style/);
});

test('the public sees lines of divisions only on an approved map', () => {
  const approval = { number: '渝S(2026)001号', source: '重庆市', checked_on: '2026-01-01' };
  expect(mayDrawOutlines({ audience: 'internal', map_approval: null })).toBe(true);
  expect(mayDrawOutlines({ audience: 'public', map_approval: null })).toBe(false);
  expect(mayDrawOutlines({ audience: 'public', map_approval: approval })).toBe(true);
});
