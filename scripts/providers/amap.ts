import * as v from 'valibot';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import { askService } from './ask-service.ts';
import { levelWords } from './level-words.ts';
import { providerAnswer } from './provider-answer.ts';
import type { ProviderErrorKind } from './provider-error.ts';
import type { Provider } from './provider.ts';
import { ANY_HTTP, readReply } from './read-reply.ts';
import { serviceFault } from './service-fault.ts';
import { AdcodeShape, TextShape } from './wire-shapes.ts';

const LEVELS: ReadonlyMap<string, MatchLevel> = levelWords({
  省: 'province',
  市: 'city',
  区县: 'county',
  开发区: 'county',
  乡镇: 'town',
  村庄: 'village',
  道路: 'road',
  道路交叉路口: 'road',
  小巷: 'road',
  兴趣点: 'poi',
  住宅区: 'poi',
  热点商圈: 'poi',
  公交地铁站点: 'poi',
  门牌号: 'door',
  门址: 'door',
  单元号: 'door',
  楼层: 'door',
  房间: 'door',
});

/** Infocodes that do not pass by themselves; all others are asked again. */
const KINDS: Readonly<Record<string, ProviderErrorKind>> = {
  10001: 'bad-key',
  10002: 'bad-key',
  10003: 'quota-spent',
  10005: 'bad-key',
  10007: 'bad-key',
  10009: 'bad-key',
  10010: 'quota-spent',
  10013: 'bad-key',
  10044: 'quota-spent',
  20000: 'refused',
  20001: 'refused',
  20002: 'refused',
  20011: 'refused',
  20012: 'refused',
};

/** "This address cannot be resolved": an answer, not a failure. */
const NO_RESULT = '30001';

/** `"lng,lat"`. */
const LocationShape = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map(Number)),
  v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]),
);

/** Empty texts are `[]`, a missing position too. */
const ReplySchema = v.object({
  status: v.pipe(TextShape, v.string()),
  info: TextShape,
  infocode: TextShape,
  geocodes: v.nullish(
    v.array(
      v.object({
        formatted_address: TextShape,
        adcode: AdcodeShape,
        location: v.fallback(v.nullable(LocationShape), null),
        level: TextShape,
      }),
    ),
    [],
  ),
});

/**
 * 高德. Falls back to the whole nation without a word when the city has no match: check the code of
 * the answer.
 */
export const amap: Provider = {
  id: 'amap',
  storage: 'needs-licence',
  terms:
    'The agreement of 高德 (2025-12-03) forbids storing and caching answers (§3.5) and asks for written consent (§7.3).',
  // Not published for certain: the console tells. Three a second is the lowest figure reported.
  quota: { perSecond: 3, perDay: null },
  keyVariable: 'FUWUQUAN_AMAP_KEY',
  keyRequired: true,
  contactRequired: false,
  baseUrl: 'https://restapi.amap.com',
  crs: 'gcj02',
  asks: 'text',
  async geocode(query, context) {
    const parameters = { address: query.text, city: query.city, output: 'JSON', key: context.key };
    const reply = await askService('/v3/geocode/geo', parameters, context);
    const { status, info, infocode, geocodes } = readReply(reply, ReplySchema, ANY_HTTP);
    if (status !== '1') {
      if (infocode === NO_RESULT) return [];
      throw serviceFault(KINDS, infocode ?? status, info ?? '', reply);
    }
    return geocodes.flatMap(({ location, level, adcode, formatted_address }) => {
      if (location === null) return [];
      return providerAnswer({
        raw_lng: location[0],
        raw_lat: location[1],
        crs: 'gcj02',
        match_level: LEVELS.get(level ?? '') ?? 'none',
        raw_level: level ?? '',
        score: null,
        raw_score: null,
        adcode,
        label: formatted_address ?? '',
      });
    });
  },
};
