import * as v from 'valibot';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import { askService } from './ask-service.ts';
import { levelWords } from './level-words.ts';
import { providerAnswer } from './provider-answer.ts';
import type { Provider } from './provider.ts';
import { readReply } from './read-reply.ts';
import { NumberShape, TextShape } from './wire-shapes.ts';

/**
 * Photon's types span several ranks of OpenStreetMap; in China a `county` may be a city (admin
 * level 5) or a county (6), a `city` a county or a town: the larger one is assumed.
 */
const LEVELS: ReadonlyMap<string, MatchLevel> = levelWords({
  state: 'province',
  county: 'city',
  city: 'county',
  district: 'town',
  locality: 'village',
  street: 'road',
  house: 'poi',
});

const ReplySchema = v.object({
  features: v.array(
    v.object({
      geometry: v.object({ coordinates: v.looseTuple([NumberShape, NumberShape]) }),
      properties: v.object({
        type: TextShape,
        osm_key: TextShape,
        osm_value: TextShape,
        name: TextShape,
        state: TextShape,
        county: TextShape,
        city: TextShape,
        district: TextShape,
        street: TextShape,
        housenumber: TextShape,
      }),
    }),
  ),
});

/** Photon on OpenStreetMap data. Gives no score. Its public host allows fair use. */
export const photon: Provider = {
  id: 'photon',
  storage: 'attribution',
  terms: 'OpenStreetMap data may be stored under the ODbL: name © OpenStreetMap contributors.',
  // The public host names no figure; one a second is our own restraint.
  quota: { perSecond: 1, perDay: null },
  keyVariable: null,
  keyRequired: false,
  contactRequired: false,
  baseUrl: 'https://photon.komoot.io',
  crs: 'wgs84',
  asks: 'text',
  async geocode(query, context) {
    const reply = await askService('/api', { q: query.text, limit: '5' }, context);
    return readReply(reply, ReplySchema).features.map(({ geometry, properties }) => {
      const { type, osm_key, osm_value, name, state, county, city, district } = properties;
      const { street, housenumber } = properties;
      const isDoor = type === 'house' && housenumber !== null && name === null;
      return providerAnswer({
        raw_lng: geometry.coordinates[0],
        raw_lat: geometry.coordinates[1],
        crs: 'wgs84',
        match_level: isDoor ? 'door' : (LEVELS.get(type ?? '') ?? 'none'),
        raw_level: [type, osm_key, osm_value].filter((part) => part !== null).join(' '),
        score: null,
        raw_score: null,
        adcode: null,
        label: [state, city, county, district, street, housenumber, name]
          .filter((part) => part !== null)
          .join(' '),
      });
    });
  },
};
