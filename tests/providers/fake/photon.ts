import type { FakePlace, FakeWire } from './wire.ts';

const TYPES = {
  county: 'city',
  town: 'district',
  village: 'locality',
  road: 'street',
  poi: 'house',
  door: 'house',
} as const;

function feature({ lng, lat, level, label }: FakePlace): Record<string, unknown> {
  const isDoor = level === 'door';
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: {
      osm_id: 1,
      osm_type: 'N',
      osm_key: 'office',
      osm_value: 'government',
      type: TYPES[level],
      countrycode: 'CN',
      state: '重庆市',
      ...(isDoor ? { street: label, housenumber: '12' } : { name: label }),
    },
  };
}

export const fakePhoton: FakeWire = {
  id: 'photon',
  path: '/api',
  keyParameter: null,
  question: ({ parameters }) => String(parameters.get('q')),
  found: (place) => ({
    http: 200,
    body: { type: 'FeatureCollection', features: [feature(place)] },
  }),
  foundOddly: (place) => {
    const { properties, geometry, ...rest } = feature(place);
    return {
      http: 200,
      body: {
        features: [
          {
            ...rest,
            geometry: { coordinates: [String(place.lng), place.lat, 0] },
            properties: { ...(properties as object), state: [], city: null, osm_value: 7 },
          },
        ],
      },
    };
  },
  nothing: [{ http: 200, body: { type: 'FeatureCollection', features: [] } }],
  badKey: () => ({ http: 403, body: 'Forbidden' }),
  quotaSpent: { http: 429, body: 'Too many requests', headers: { 'Retry-After': '86400' } },
  busy: { http: 503, body: 'Service Unavailable' },
  refused: { http: 400, body: { message: "missing search term 'q'" } },
};
