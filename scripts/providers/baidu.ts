import * as v from 'valibot';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import { askService } from './ask-service.ts';
import { levelWords } from './level-words.ts';
import { providerAnswer } from './provider-answer.ts';
import { ProviderError, type ProviderErrorKind } from './provider-error.ts';
import type { Provider } from './provider.ts';
import { ANY_HTTP, readReply } from './read-reply.ts';
import { scoreWords } from './score-words.ts';
import { serviceFault } from './service-fault.ts';
import { LooseNumberShape, NumberShape, TextShape } from './wire-shapes.ts';

/** Every other word names a kind of place of interest (政府机构, 地产小区, 生活服务 …). */
const LEVELS: ReadonlyMap<string, MatchLevel> = levelWords({
  UNKNOWN: 'none',
  国家: 'none',
  省: 'province',
  城市: 'city',
  区县: 'county',
  乡镇: 'town',
  村庄: 'village',
  道路: 'road',
  交叉路口: 'road',
  门址: 'door',
});

/** Longest address that the service takes, bytes of UTF-8. */
const MAX_ADDRESS_BYTES = 84;

/** Codes of the key and of its owner's rights. */
const KEY_CODES = [200, 201, 202, 203, 210, 211, 220, 230, 240, 250, 251, 252, 260, 261];
const KINDS: Readonly<Record<string, ProviderErrorKind>> = {
  ...Object.fromEntries(KEY_CODES.map((code) => [code, 'bad-key'] as const)),
  2: 'refused',
  301: 'quota-spent',
  302: 'quota-spent',
};

/** Status 1 is an error of the server, except with these words. */
const NO_RESULT = '无相关结果';

const ReplySchema = v.object({
  status: NumberShape,
  message: TextShape,
  msg: TextShape,
  result: v.optional(v.unknown()),
});

const ResultSchema = v.object({
  location: v.object({ lng: NumberShape, lat: NumberShape }),
  precise: LooseNumberShape,
  confidence: LooseNumberShape,
  comprehension: LooseNumberShape,
  level: TextShape,
});

/**
 * 百度. Asked for GCJ-02 (`ret_coordtype=gcj02ll`) rather than its own BD-09, because the way back
 * from GCJ-02 is the more exact one. Its `comprehension` is the score; `confidence` is about
 * distance and only kept.
 */
export const baidu: Provider = {
  id: 'baidu',
  storage: 'needs-licence',
  terms:
    'The clause of 百度 on storing answers could not be confirmed: it is treated as forbidding until a contract is named.',
  quota: { perSecond: 3, perDay: 5000 },
  keyVariable: 'FUWUQUAN_BAIDU_KEY',
  keyRequired: true,
  contactRequired: false,
  baseUrl: 'https://api.map.baidu.com',
  crs: 'gcj02',
  asks: 'short',
  async geocode(query, context) {
    if (Buffer.byteLength(query.short) > MAX_ADDRESS_BYTES) {
      throw new ProviderError('refused', `takes addresses of ${MAX_ADDRESS_BYTES} bytes at most`);
    }
    const reply = await askService(
      '/geocoding/v3/',
      {
        address: query.short,
        city: query.city,
        ret_coordtype: 'gcj02ll',
        output: 'json',
        ak: context.key,
      },
      context,
    );
    const { status, message, msg, result } = readReply(reply, ReplySchema, ANY_HTTP);
    const words = message ?? msg ?? '';
    if (status === 1 && words.includes(NO_RESULT)) return [];
    if (status !== 0) throw serviceFault(KINDS, status, words, reply);
    const { location, precise, confidence, comprehension, level } = readReply(
      { ...reply, body: result ?? {} },
      ResultSchema,
    );
    return [
      providerAnswer({
        raw_lng: location.lng,
        raw_lat: location.lat,
        crs: 'gcj02',
        match_level: level === null ? 'none' : (LEVELS.get(level) ?? 'poi'),
        raw_level: level ?? '',
        score: comprehension == null ? null : Math.min(1, Math.max(0, comprehension / 100)),
        raw_score: scoreWords({ precise, confidence, comprehension }),
        adcode: null,
        label: '',
      }),
    ];
  },
};
