import { bareText } from './plain-text.ts';
import type { Withhold } from './withhold-schema.ts';

/**
 * Words of what public maps may not show (公开地图内容表示规范 第二十条, 地图管理条例 §8: military facilities, arms,
 * prisons, fuel depots). A short list to begin with, not the regulation's: a region may name its own.
 */
export const SENSITIVE_WORDS: readonly string[] = [
  ...[
    '部队',
    '驻军',
    '军分区',
    '省军区',
    '警备区',
    '卫戍区',
    '武警',
    '武装警察',
    '人武部',
    '人民武装部',
    '武装部',
  ],
  ...[
    '军械',
    '弹药',
    '导弹',
    '火箭军',
    '战略支援',
    '预备役',
    '军用',
    '军港',
    '军事基地',
    '军事管理',
    '军工厂',
  ],
  ...['监狱', '看守所', '拘留所', '戒毒所', '核电站'],
];

/** Words that are sensitive too, but not in names of streets and divisions: 国防路, 雷达社区, 解放军路. */
const UNLESS_PLACE: readonly string[] = [
  ...['营区', '军营', '军区', '雷达', '国防', '油库', '靶场', '解放军', '陆军', '空军'],
  // Not in 上海军休所.
  '(?<![上珠威北])海军',
];
const PLACE =
  '(?![东西南北中一二三四五六]?(?:路|街|大街|大道|道|巷|弄|社区|村|小区|新村|花园|家园|苑|里|桥))';

const UNLESS_PLACE_NAME = new RegExp(`(?:${UNLESS_PLACE.join('|')})${PLACE}`);

/**
 * Whether a text speaks of what may not be shown. `placeNames` are names of divisions that it may
 * hold: those are public.
 */
export function isSensitive(
  text: string,
  { sensitive_words: own }: Withhold,
  placeNames: readonly string[] = [],
): boolean {
  if (text === '') return false;
  const whole = bareText(text);
  if (holdsOne(whole, own ?? SENSITIVE_WORDS)) return true;
  if (own !== undefined) return false;
  const bare = placeNames
    .filter((name) => name !== '')
    .reduce((rest, name) => rest.replaceAll(bareText(name), '|'), whole);
  return UNLESS_PLACE_NAME.test(bare);
}

/** Whether a region has named this station, or a part of its name, to be withheld. */
export function isWithheld(
  { station_id, name }: { readonly station_id: string; readonly name: string },
  { station_ids = [], names = [] }: Withhold,
): boolean {
  return station_ids.includes(station_id) || holdsOne(bareText(name), names);
}

function holdsOne(whole: string, words: readonly string[]): boolean {
  return bareWords(words).some((word) => whole.includes(word));
}

/** By their list: every text of a region is held against the same words. */
const bared = new WeakMap<readonly string[], readonly string[]>();

function bareWords(words: readonly string[]): readonly string[] {
  const known = bared.get(words) ?? words.map(bareText).filter(Boolean);
  bared.set(words, known);
  return known;
}
