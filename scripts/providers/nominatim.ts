import * as v from 'valibot';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import { askService } from './ask-service.ts';
import { providerAnswer } from './provider-answer.ts';
import type { Provider } from './provider.ts';
import { readReply } from './read-reply.ts';
import { scoreWords } from './score-words.ts';
import { LooseNumberShape, NumberShape, TextShape } from './wire-shapes.ts';

/** Positions are texts; the fields of `jsonv2` that a version may leave out are optional. */
const PlaceSchema = v.object({
  lat: NumberShape,
  lon: NumberShape,
  display_name: TextShape,
  category: TextShape,
  type: TextShape,
  addresstype: TextShape,
  place_rank: LooseNumberShape,
  importance: LooseNumberShape,
  address: v.nullish(v.object({ house_number: TextShape })),
});

/**
 * Nominatim on OpenStreetMap data. Its public host allows one request a second for a whole
 * application, wants to know who asks, and no bulk work; an own host may be set with a quota of its
 * own.
 */
export const nominatim: Provider = {
  id: 'nominatim',
  storage: 'attribution',
  terms: 'OpenStreetMap data may be stored under the ODbL: name © OpenStreetMap contributors.',
  quota: { perSecond: 1, perDay: null },
  keyVariable: null,
  keyRequired: false,
  contactRequired: true,
  baseUrl: 'https://nominatim.openstreetmap.org',
  crs: 'wgs84',
  asks: 'text',
  async geocode(query, context) {
    const reply = await askService(
      '/search',
      { q: query.text, format: 'jsonv2', limit: '5', countrycodes: 'cn', addressdetails: '1' },
      context,
    );
    return readReply(reply, v.array(PlaceSchema)).map((place) =>
      providerAnswer({
        raw_lng: place.lon,
        raw_lat: place.lat,
        crs: 'wgs84',
        match_level: levelOf(place),
        raw_level: [place.place_rank, place.category, place.addresstype ?? place.type]
          .filter((part) => part != null)
          .join(' '),
        score: null,
        raw_score: scoreWords({ importance: place.importance }),
        adcode: null,
        label: place.display_name ?? '',
      }),
    );
  },
};

/**
 * From Nominatim's search rank: 5–8 province, 9–12 city, 13–15 county, 16–17 town, 18–25 village,
 * 26–27 road, 28–30 a place of interest, or a door where a house number belongs to a building.
 */
function levelOf(place: v.InferOutput<typeof PlaceSchema>): MatchLevel {
  const rank = place.place_rank ?? 0;
  if (rank < 5) return 'none';
  if (rank <= 8) return 'province';
  if (rank <= 12) return 'city';
  if (rank <= 15) return 'county';
  if (rank <= 17) return 'town';
  if (rank <= 25) return 'village';
  if (rank <= 27) return 'road';
  const isBuilding = place.category === 'place' || place.category === 'building';
  return isBuilding && place.address?.house_number != null ? 'door' : 'poi';
}
