import * as v from 'valibot';

const word = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(40));

/** What a region keeps from the public: `withhold` in region.json, itself in no artifact. */
export const WithholdSchema = v.object({
  /** Stations that are in nothing that is published. */
  station_ids: v.exactOptional(v.array(v.string())),
  /** Parts of names, as plain text: stations whose name holds one are in nothing that is published. */
  names: v.exactOptional(v.array(word)),
  /** Replaces {@link SENSITIVE_WORDS}; an empty list turns them off. */
  sensitive_words: v.exactOptional(v.array(word)),
  /** Replaces the words beside which lists write persons' names. */
  person_labels: v.exactOptional(v.array(word)),
});
export type Withhold = v.InferOutput<typeof WithholdSchema>;

/**
 * Words of what public maps may not show (公开地图内容表示规范 第二十条, 地图管理条例 §8: military facilities, arms,
 * prisons, fuel depots). A short list to begin with, not the regulation's: a region may name its own.
 */
export const SENSITIVE_WORDS: readonly string[] = [
  ...['部队', '驻军', '军分区', '警备区', '武警', '人武部', '军械', '弹药', '导弹', '军用', '军港'],
  ...['监狱', '看守所', '核电站'],
];

/** Words that are sensitive too, but not in names of streets and divisions: 国防路, 雷达社区. */
const UNLESS_PLACE: readonly string[] = ['营区', '军营', '雷达', '国防', '油库'];
const PLACE =
  '(?![东西南北中一二三四五六]?(?:路|街|大街|大道|道|巷|弄|社区|村|小区|新村|花园|家园|苑|里|桥))';

/**
 * Whether a text speaks of what may not be shown. `placeNames` are names of divisions that it may
 * hold: those are public.
 */
export function isSensitive(
  text: string,
  { sensitive_words: own }: Withhold,
  placeNames: readonly string[] = [],
): boolean {
  const whole = plain(text);
  if ((own ?? SENSITIVE_WORDS).some((each) => whole.includes(plain(each)))) return true;
  if (own !== undefined) return false;
  const bare = placeNames
    .filter((name) => name !== '')
    .reduce((rest, name) => rest.replaceAll(plain(name), '|'), whole);
  return UNLESS_PLACE.some((each) => new RegExp(each + PLACE).test(bare));
}

/** Whether a region has named this station, or a part of its name, to be withheld. */
export function isWithheld(
  { station_id, name }: { readonly station_id: string; readonly name: string },
  { station_ids = [], names = [] }: Withhold,
): boolean {
  return (
    station_ids.includes(station_id) || names.some((each) => plain(name).includes(plain(each)))
  );
}

/** As one would compare it: one width, no blanks. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
