import { expect, it } from 'vitest';
import { baseAttribution } from '../../scripts/artifacts/base-attribution.ts';

const source = (attribution: string, licence: string) => ({
  version: '1',
  use: '',
  licence,
  attribution,
  date: '',
  datum: 'WGS 84' as const,
});
const file = (...sources: string[]) => ({
  sources,
  datum: 'WGS 84' as const,
  count: 1,
  sha256: '',
});

const SOURCES = {
  lines: source('Lines Inc.', 'MIT'),
  land: source('Nature', 'data public domain'),
  lakes: source('Nature', 'data public domain'),
  points: source('© Points', 'package MIT, data CC BY 4.0'),
  own: source('', 'Apache-2.0'),
  codes: source('Bureau', 'MIT'),
};

it('names each source of what is drawn once, and a licence that asks for it', () => {
  const attribution = baseAttribution({
    sources: SOURCES,
    files: {
      'boundaries.topojson': file('lines', 'own'),
      'divisions.tsv': file('codes'),
      'natural.topojson': file('land', 'lakes'),
      'points.csv': file('points', 'own'),
    },
    imports: [{ source: 'osm', file: 'a.csv', sha256: '', datum: 'WGS 84', licence: 'ODbL 1.0' }],
  });
  expect(attribution).toBe('Lines Inc. · Nature · © Points (CC BY 4.0) · osm (ODbL)');
});
