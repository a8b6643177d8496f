import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { parseDistricts } from '../../src/core/coverage/parse-districts.ts';
import { coverageSvg, type CoveragePicture } from '../../src/core/picture/coverage-svg.ts';
import { pageSize } from '../../src/core/picture/page-sizes.ts';
import { textWidth } from '../../src/core/picture/place-names.ts';
import { boxFrame } from '../../src/core/picture/box-frame.ts';
import { shapePath } from '../../src/core/picture/shape-path.ts';

/** A square of one degree from a corner, whose line is a little rough. */
const DISTRICTS = parseDistricts(
  JSON.parse(readFileSync(new URL('./fixtures/square.json', import.meta.url), 'utf8')),
);

function square(west: number, south: number, side: number): Polygon {
  const [east, north] = [west + side, south + side];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function collection(...features: [object, Polygon][]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map(([properties, geometry]): Feature => ({
      type: 'Feature',
      properties: properties as Feature['properties'],
      geometry,
    })),
  };
}

const PICTURE: CoveragePicture = {
  lang: 'zh',
  page: pageSize('a4', true),
  texts: {
    title: '甲区 <服务圈> & "覆盖"',
    subtitle: '',
    note: '',
    mark: '内部资料',
    legendTitle: '图例',
    legend: [
      { sign: 'certain', name: '确定', note: '' },
      { sign: 'gap', name: '空白区', note: '' },
      { sign: 'demand', name: '人口', note: '' },
      { sign: 'town', name: '乡镇站', note: '' },
    ],
    colophon: '来源：名单',
    approval: '审图号：闽S（2026）1号',
  },
  alt: '甲区的覆盖',
  bounds: [100, 30, 101, 31],
  districts: DISTRICTS,
  bands: collection(
    [{ band: 'possible' }, square(100.2, 30.2, 0.6)],
    [{ band: 'nominal' }, square(100.3, 30.3, 0.4)],
    [{ band: 'certain' }, square(100.4, 30.4, 0.2)],
  ),
  gaps: collection([{ rank: 1 }, square(100, 30, 0.2)]),
  stations: [
    { lngLat: [100.5, 30.5], level: 'town', approximate: false },
    { lngLat: [100.6, 30.6], level: 'village', approximate: true },
    { lngLat: [120, 30], level: 'village', approximate: false },
  ],
  north: '北',
  lengthOf: (metres) => `${metres} 米`,
  measure: (text, size) => textWidth(text, size),
};

test('a page of millimetres with its words, bands, gaps and stations', () => {
  const svg = coverageSvg(PICTURE);
  expect(svg).toMatch(/^<svg [^>]*width="297mm" height="210mm" viewBox="0 0 2970 2100"/);
  expect(svg).toContain('<title id="title">甲区 &lt;服务圈&gt; &amp; &quot;覆盖&quot;</title>');
  for (const word of ['内部资料', '审图号：闽S（2026）1号', '来源：名单', '北', '空白区', '甲区']) {
    expect(svg).toContain(`>${word}</text>`);
  }
  // Nothing of another address, no script, no style that a strict policy would refuse.
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
    /https?:|<script|style=|<image/,
  );
  expect(coverageSvg(PICTURE)).toBe(svg);
});

test('the legend explains what is drawn, and nothing else', () => {
  const svg = coverageSvg(PICTURE);
  expect(svg).not.toContain('人口');
  expect(svg).toContain('乡镇站');
});

test('what is turned off or may not be drawn is not there', () => {
  const svg = coverageSvg({ ...PICTURE, bands: null, gaps: null, districts: null, stations: [] });
  expect(svg).not.toContain('fill-rule');
  expect(svg).not.toContain('>甲区</text>');
});

test('cells are as strong as the share of them that is a gap', () => {
  const gaps = collection([{ share: 0.5 }, square(100, 30, 0.2)]);
  expect(coverageSvg({ ...PICTURE, gaps })).toContain('opacity="0.5"');
});

test('shapes far outside are left out, those around the frame stay', () => {
  const frame = boxFrame([100, 30, 101, 31], 1000, 1000);
  expect(shapePath(square(110, 30, 1), frame)).toBe('');
  expect(shapePath(square(90, 20, 30), frame)).not.toBe('');
  // A square inside is drawn to its corners, tenths of a millimetre exact.
  expect(shapePath(square(100, 30, 1), frame)).toMatch(/^M\d+ \d+l[\d -]+z$/);
});

test('a fine edge loses what cannot be seen', () => {
  const frame = boxFrame([100, 30, 101, 31], 1000, 1000);
  const ring = Array.from({ length: 2001 }, (_, at) => {
    const turn = (at / 2000) * 2 * Math.PI;
    return [100.5 + 0.3 * Math.cos(turn), 30.5 + 0.3 * Math.sin(turn)];
  });
  const path = shapePath({ type: 'Polygon', coordinates: [ring] }, frame);
  expect(path.length).toBeLessThan(700);
  expect(path.split(/[ -]/).length).toBeGreaterThan(30);
});
