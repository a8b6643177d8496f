import type { FakePlace, FakeWire } from './wire.ts';

const RANKS = { county: 14, town: 16, village: 19, road: 26, poi: 30, door: 30 } as const;

function place({ lng, lat, level, label }: FakePlace): Record<string, unknown> {
  return {
    place_id: 100149,
    licence: 'Data © OpenStreetMap contributors, ODbL 1.0.',
    lat: String(lat),
    lon: String(lng),
    boundingbox: ['29.6', '29.7', '106.6', '106.7'],
    display_name: label,
    category: level === 'door' ? 'building' : 'amenity',
    type: 'yes',
    addresstype: level === 'door' ? 'building' : 'amenity',
    place_rank: RANKS[level],
    importance: 0.4,
    address: level === 'door' ? { house_number: '12' } : {},
  };
}

export const fakeNominatim: FakeWire = {
  id: 'nominatim',
  path: '/search',
  keyParameter: null,
  question: ({ parameters }) => String(parameters.get('q')),
  complaint: ({ headers, parameters }) => {
    if (!headers['user-agent']?.includes('@')) return { http: 403, body: 'Access blocked' };
    return parameters.get('format') === 'jsonv2' ? null : { http: 400, body: 'Bad format' };
  },
  found: (each) => ({ http: 200, body: [place(each)] }),
  foundOddly: (each) => ({
    http: 200,
    body: [
      {
        ...place(each),
        lat: each.lat,
        display_name: null,
        importance: '0.4',
        place_rank: String(RANKS[each.level]),
        address: null,
      },
    ],
  }),
  nothing: [{ http: 200, body: [] }],
  badKey: () => ({ http: 403, body: '<html>Access blocked</html>' }),
  quotaSpent: { http: 429, body: 'Bandwidth limit exceeded', headers: { 'Retry-After': '86400' } },
  busy: { http: 503, body: 'Service Unavailable' },
  refused: { http: 400, body: { error: { code: 400, message: 'Nothing to search for.' } } },
};
