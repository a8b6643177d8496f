import type { FakePlace, FakeReply, FakeWire } from './wire.ts';

const LAYERS = {
  county: 'county',
  town: 'localadmin',
  village: 'neighbourhood',
  road: 'street',
  poi: 'venue',
  door: 'address',
} as const;

function collection(features: readonly unknown[]): FakeReply {
  const geocoding = { version: '0.2', attribution: 'OpenStreetMap', errors: [] };
  return { http: 200, body: { geocoding, type: 'FeatureCollection', features } };
}

function fault(http: number, error: string): FakeReply {
  const geocoding = { version: '0.2', errors: [error] };
  return { http, body: { geocoding, type: 'FeatureCollection', features: [] } };
}

function feature({ lng, lat, level, label }: FakePlace): Record<string, unknown> {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: {
      gid: 'openstreetmap:venue:1',
      layer: LAYERS[level],
      source: 'openstreetmap',
      name: label,
      confidence: 0.9,
      match_type: 'exact',
      accuracy: 'point',
      country_a: 'CHN',
      label,
    },
  };
}

export const fakePelias: FakeWire = {
  id: 'pelias',
  path: '/v1/search',
  keyParameter: 'api_key',
  question: ({ parameters }) => String(parameters.get('text')),
  found: (place) => collection([feature(place)]),
  foundOddly: (place) =>
    collection([
      {
        geometry: { coordinates: [String(place.lng), String(place.lat)] },
        properties: { layer: LAYERS[place.level], confidence: '0.9', match_type: [], label: null },
      },
    ]),
  nothing: [collection([])],
  badKey: () => fault(401, 'Authentication credentials invalid'),
  quotaSpent: { ...fault(429, 'Queries per day exceeded'), headers: { 'Retry-After': '40000' } },
  busy: fault(502, 'Elasticsearch error'),
  refused: fault(400, "invalid param 'text'"),
};
