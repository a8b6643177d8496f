import * as v from 'valibot';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import { askService } from './ask-service.ts';
import { levelWords } from './level-words.ts';
import { providerAnswer } from './provider-answer.ts';
import type { Provider } from './provider.ts';
import { readReply } from './read-reply.ts';
import { scoreWords } from './score-words.ts';
import { LooseNumberShape, NumberShape, TextShape } from './wire-shapes.ts';

const LEVELS: ReadonlyMap<string, MatchLevel> = levelWords({
  region: 'province',
  macrocounty: 'city',
  county: 'county',
  localadmin: 'town',
  locality: 'town',
  borough: 'town',
  neighbourhood: 'village',
  street: 'road',
  intersection: 'road',
  venue: 'poi',
  address: 'door',
});

const ReplySchema = v.object({
  features: v.array(
    v.object({
      geometry: v.object({ coordinates: v.looseTuple([NumberShape, NumberShape]) }),
      properties: v.object({
        layer: TextShape,
        confidence: LooseNumberShape,
        match_type: TextShape,
        accuracy: TextShape,
        label: TextShape,
      }),
    }),
  ),
});

/** Pelias: everyone runs their own, with data, terms and limits of their own. */
export const pelias: Provider = {
  id: 'pelias',
  storage: 'attribution',
  terms:
    'Answers of Pelias fall under the licences of the data it was built from (OpenStreetMap: ODbL): name them.',
  quota: { perSecond: null, perDay: null },
  keyVariable: 'FUWUQUAN_PELIAS_KEY',
  keyRequired: false,
  contactRequired: false,
  baseUrl: null,
  crs: 'wgs84',
  asks: 'text',
  async geocode(query, context) {
    const reply = await askService(
      '/v1/search',
      { text: query.text, size: '5', 'boundary.country': 'CHN', api_key: context.key },
      context,
    );
    return readReply(reply, ReplySchema).features.map(({ geometry, properties }) => {
      const { layer, confidence, match_type, accuracy, label } = properties;
      // A house that was placed between its neighbours is only as good as its road.
      const isGuessed = layer === 'address' && match_type === 'interpolated';
      return providerAnswer({
        raw_lng: geometry.coordinates[0],
        raw_lat: geometry.coordinates[1],
        crs: 'wgs84',
        match_level: isGuessed ? 'road' : (LEVELS.get(layer ?? '') ?? 'none'),
        raw_level: layer ?? '',
        score: confidence == null ? null : Math.min(1, Math.max(0, confidence)),
        raw_score: scoreWords({ confidence, match_type, accuracy }),
        adcode: null,
        label: label ?? '',
      });
    });
  },
};
