import * as v from 'valibot';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import { askService } from './ask-service.ts';
import { providerAnswer } from './provider-answer.ts';
import type { ProviderErrorKind } from './provider-error.ts';
import type { Provider } from './provider.ts';
import { ANY_HTTP, readReply } from './read-reply.ts';
import { scoreWords } from './score-words.ts';
import { serviceFault } from './service-fault.ts';
import { AdcodeShape, LooseNumberShape, NumberShape, TextShape } from './wire-shapes.ts';

/** The service's numbers 1 to 11: city, district, town, village, development zone, area, road … */
const LEVELS: readonly MatchLevel[] = [
  'none',
  'city',
  'county',
  'town',
  'village',
  'county',
  'poi',
  'road',
  'road',
  'door',
  'poi',
  'poi',
];

const KEY_CODES = [110, 111, 112, 113, 160, 161, 190, 199, 311];
const KINDS: Readonly<Record<string, ProviderErrorKind>> = {
  ...Object.fromEntries(KEY_CODES.map((code) => [code, 'bad-key'] as const)),
  121: 'quota-spent',
  122: 'quota-spent',
  123: 'quota-spent',
  306: 'refused',
  310: 'refused',
  348: 'refused',
};
const NO_RESULT = 347;

const ReplySchema = v.object({
  status: NumberShape,
  message: TextShape,
  result: v.optional(v.unknown()),
});

const ResultSchema = v.object({
  title: TextShape,
  location: v.object({ lng: NumberShape, lat: NumberShape }),
  ad_info: v.nullish(v.object({ adcode: AdcodeShape })),
  similarity: LooseNumberShape,
  deviation: LooseNumberShape,
  reliability: LooseNumberShape,
  level: LooseNumberShape,
});

/** 腾讯. The address must contain its city. `reliability` of 7 or more counts as accurate there. */
export const tencent: Provider = {
  id: 'tencent',
  storage: 'needs-licence',
  terms:
    'The clause of 腾讯 on storing answers could not be confirmed: it is treated as forbidding until a contract is named.',
  quota: { perSecond: 5, perDay: 6000 },
  keyVariable: 'FUWUQUAN_TENCENT_KEY',
  keyRequired: true,
  contactRequired: false,
  baseUrl: 'https://apis.map.qq.com',
  crs: 'gcj02',
  asks: 'text',
  async geocode(query, context) {
    const parameters = { address: query.text, key: context.key };
    const reply = await askService('/ws/geocoder/v1/', parameters, context);
    const { status, message, result } = readReply(reply, ReplySchema, ANY_HTTP);
    if (status === NO_RESULT) return [];
    if (status !== 0) throw serviceFault(KINDS, status, message ?? '', reply);
    const { title, location, ad_info, similarity, deviation, reliability, level } = readReply(
      { ...reply, body: result ?? {} },
      ResultSchema,
    );
    return [
      providerAnswer({
        raw_lng: location.lng,
        raw_lat: location.lat,
        crs: 'gcj02',
        match_level: LEVELS[level ?? 0] ?? 'none',
        raw_level: level == null ? '' : String(level),
        score: reliability == null ? null : Math.min(1, Math.max(0, reliability / 10)),
        raw_score: scoreWords({ reliability, similarity, deviation }),
        adcode: ad_info?.adcode ?? null,
        label: title ?? '',
      }),
    ];
  },
};
