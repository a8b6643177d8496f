import * as v from 'valibot';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import { askService, type ServiceReply } from './ask-service.ts';
import { levelWords } from './level-words.ts';
import { providerAnswer } from './provider-answer.ts';
import { ProviderError } from './provider-error.ts';
import type { Provider } from './provider.ts';
import { readReply } from './read-reply.ts';
import { scoreWords } from './score-words.ts';
import { serviceFault } from './service-fault.ts';
import { LooseNumberShape, NumberShape, TextShape } from './wire-shapes.ts';

/** The vocabulary differs between versions of the service; unknown words count as `none`. */
const LEVELS: ReadonlyMap<string, MatchLevel> = levelWords({
  省: 'province',
  市: 'city',
  区县: 'county',
  乡镇: 'town',
  街道: 'town',
  '乡镇/街道': 'town',
  行政村: 'village',
  地名: 'village',
  道路: 'road',
  兴趣点: 'poi',
  地名地址: 'poi',
  门址: 'door',
});

/** Both are met for success. */
const OK = ['0', '001'];
const NO_RESULT = '101';

/** Level and score may be missing, positions may be texts or numbers. */
const ReplySchema = v.object({
  status: v.pipe(TextShape, v.string()),
  msg: TextShape,
  location: v.optional(v.unknown()),
});

const LocationSchema = v.object({
  lon: NumberShape,
  lat: NumberShape,
  level: TextShape,
  score: LooseNumberShape,
  keyWord: TextShape,
});

/** Errors have another form than answers, under HTTP 200 or 4xx. */
const ErrorSchema = v.object({ code: NumberShape, msg: TextShape, resolve: TextShape });

/**
 * 天地图, the national map service. Takes no city: the address must begin with province, city and
 * county. Asks for a server-side key (服务端) and a User-Agent that is not a browser's.
 */
export const tianditu: Provider = {
  id: 'tianditu',
  storage: 'attribution',
  terms:
    'The terms of 天地图 say nothing against storing answers; they ask for the source and the map approval number (审图号) and forbid bulk scraping.',
  // Not published; five a second is our own restraint.
  quota: { perSecond: 5, perDay: null },
  keyVariable: 'FUWUQUAN_TIANDITU_KEY',
  keyRequired: true,
  contactRequired: false,
  baseUrl: 'https://api.tianditu.gov.cn',
  crs: 'wgs84',
  asks: 'text',
  async geocode(query, context) {
    const ds = JSON.stringify({ keyWord: query.text });
    const reply = await askService('/geocoder', { ds, tk: context.key }, context);
    throwServiceError(reply);
    const { status, msg, location } = readReply(reply, ReplySchema);
    if (status === NO_RESULT) return [];
    if (!OK.includes(status)) throw serviceFault({}, status, msg ?? '', reply);
    const { lon, lat, level, score, keyWord } = readReply(
      { ...reply, body: location ?? {} },
      LocationSchema,
    );
    return [
      providerAnswer({
        raw_lng: lon,
        raw_lat: lat,
        crs: 'wgs84',
        match_level: LEVELS.get(level ?? '') ?? 'none',
        raw_level: level ?? '',
        score: score == null ? null : Math.min(1, Math.max(0, score / 100)),
        raw_score: scoreWords({ score }),
        adcode: null,
        label: keyWord ?? '',
      }),
    ];
  },
};

/** All codes of 301… that were met speak of the key: its kind, its rights, its secret. */
function throwServiceError(reply: ServiceReply): void {
  const error = v.safeParse(ErrorSchema, reply.body);
  if (!error.success) return;
  const { code, msg, resolve } = error.output;
  const words = `${msg ?? ''} ${resolve ?? ''}`;
  if (/超限|超出|配额|次数/.test(words)) {
    throw new ProviderError('quota-spent', `answers ${code} ${msg ?? ''}`.trim());
  }
  throw serviceFault(
    String(code).startsWith('301') ? { [code]: 'bad-key' } : {},
    code,
    words,
    reply,
  );
}
