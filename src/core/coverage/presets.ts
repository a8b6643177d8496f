import type { Standard } from './standard.ts';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A standard ready to be chosen, and why its numbers are what they are. */
export interface Preset {
  readonly id: string;
  readonly name: Bilingual;
  readonly standard: Standard;
  readonly source: Bilingual;
  /** False where a number of it is our assumption: the source says which. */
  readonly confirmed: boolean;
}

/** What one preset takes from another, written once. */
const DETOUR_1_25: Bilingual = {
  zh: '绕行系数 1.25 为公开规划研究的常用值',
  en: 'a detour factor of 1.25 is usual in published planning studies',
};
const DETOUR_1_3: Bilingual = {
  zh: '绕行系数 1.3 取自公开规划研究（1.25～1.45）',
  en: 'a detour factor of 1.3 is from published planning studies (1.25 to 1.45)',
};

function preset(
  id: string,
  name: Bilingual,
  [mode, speed_kmh, detour_factor]: readonly [Standard['mode'], number, 1.25 | 1.3],
  why: Bilingual,
  confirmed: boolean,
): Preset {
  const detour = detour_factor === 1.3 ? DETOUR_1_3 : DETOUR_1_25;
  return {
    id,
    name,
    standard: { mode, minutes: 15, speed_kmh, detour_factor },
    source: { zh: `${why.zh}；${detour.zh}。`, en: `${why.en}; ${detour.en}.` },
    confirmed,
  };
}

/** Minutes are fifteen throughout: the promise is a fifteen-minute circle. */
export const PRESETS: readonly Preset[] = [
  preset(
    'walk',
    { zh: '步行', en: 'Walking' },
    ['walk', 4, 1.25],
    {
      zh: 'GB 50180—2018：十五分钟生活圈步行距离 800～1000 米；每小时 4 公里走 15 分钟为 1000 米',
      en: 'GB 50180-2018: a fifteen-minute circle is 800 to 1000 m on foot; 15 minutes at 4 km/h are 1000 m',
    },
    true,
  ),
  preset(
    'plan_walk_60',
    { zh: '步行（规划，60 米/分）', en: 'Walking (planning, 60 m/min)' },
    ['walk', 3.6, 1.3],
    {
      zh: '规划常用步行速度每分钟 60 米，15 分钟 900 米',
      en: 'planners reckon with 60 m a minute, 900 m in 15 minutes',
    },
    true,
  ),
  preset(
    'plan_walk_80',
    { zh: '步行（规划，80 米/分）', en: 'Walking (planning, 80 m/min)' },
    ['walk', 4.8, 1.3],
    {
      zh: '完整居住社区建设采用每分钟 80 米（1.33 米/秒），15 分钟 1200 米',
      en: 'guides for complete residential communities reckon with 80 m a minute (1.33 m/s), 1200 m in 15 minutes',
    },
    true,
  ),
  preset(
    'elder_walk',
    { zh: '老年人步行', en: 'Walking, elderly' },
    ['elder_walk', 2.88, 1.25],
    {
      zh: '老年人每秒 0.8 米（常见说法 0.8～1.0 米/秒，未经核实，属本项目假定），15 分钟 720 米',
      en: 'elderly people at 0.8 m/s (0.8 to 1.0 is often said, not verified: our assumption), 720 m in 15 minutes',
    },
    false,
  ),
  preset(
    'elder_walk_1_3',
    { zh: '老年人步行（绕行 1.3）', en: 'Walking, elderly (detour 1.3)' },
    ['elder_walk', 2.88, 1.3],
    {
      zh: '老年人每秒 0.8 米（常见说法 0.8～1.0 米/秒，未经核实，属本项目假定），15 分钟 720 米',
      en: 'elderly people at 0.8 m/s (0.8 to 1.0 is often said, not verified: our assumption), 720 m in 15 minutes',
    },
    false,
  ),
  preset(
    'fast_walk',
    { zh: '快步行走', en: 'Walking fast' },
    ['walk', 4.8, 1.25],
    {
      zh: '以规划采用的较快值每分钟 80 米作为快步，属本项目取法，15 分钟 1200 米',
      en: 'the faster speed that planners use, 80 m a minute, taken by us for a fast walker, 1200 m in 15 minutes',
    },
    false,
  ),
  preset(
    'bicycle',
    { zh: '自行车', en: 'Bicycle' },
    ['bicycle', 15, 1.25],
    {
      zh: '公开规划研究采用骑行每小时 15 公里，15 分钟 3750 米；绕行系数沿用步行的，属本项目假定',
      en: 'published planning studies reckon with 15 km/h by bicycle, 3750 m in 15 minutes; the detour factor is that of walking, our assumption',
    },
    false,
  ),
  preset(
    'ebike',
    { zh: '电动自行车', en: 'E-bike' },
    ['ebike', 15, 1.25],
    {
      zh: '沿用自行车的每小时 15 公里，即电动车 15 分钟约 3～4 公里的常见做法（未经核实，属本项目假定）',
      en: 'as by bicycle at 15 km/h; "15 minutes by e-bike, about 3 to 4 km" is local practice (not verified: our assumption)',
    },
    false,
  ),
  preset(
    'drive',
    { zh: '驾车', en: 'Driving' },
    ['drive', 30, 1.25],
    {
      zh: '城区驾车每小时 20～30 公里取上限（未经核实，属本项目假定），15 分钟 7500 米',
      en: 'driving in town at the upper end of 20 to 30 km/h (not verified: our assumption), 7500 m in 15 minutes',
    },
    false,
  ),
];

/** Another detour factor to choose beside any preset. */
export const MOUNTAIN_DETOUR: {
  readonly detour_factor: number;
  readonly name: Bilingual;
  readonly source: Bilingual;
  readonly confirmed: boolean;
} = {
  detour_factor: 1.5,
  name: { zh: '山地城市绕行系数 1.5', en: 'Detour factor 1.5 of mountain cities' },
  source: {
    zh: '山地城市（如重庆）常取 1.4～1.6，此处取中值（未经核实，属本项目假定）；有实测路线时请自行校准。',
    en: 'Mountain cities such as Chongqing are often given 1.4 to 1.6; this is the middle (not verified: our assumption). Calibrate it where routes have been measured.',
  },
  confirmed: false,
};

/** The preset of a mode that a command line or page starts from: `walk` for walking, and so on. */
export function presetOfMode(mode: Standard['mode']): Preset {
  const found = PRESETS.find((each) => each.id === mode);
  if (!found) throw new Error(`No preset for ${mode}: add one to PRESETS.`);
  return found;
}
