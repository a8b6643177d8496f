import type { Coverage, Gap, GapPart } from '../coverage/coverage.ts';
import type { Standard } from '../coverage/standard.ts';
import type { PublishedDemand } from '../coverage/suppress-demand.ts';
import type { DemandUnit } from '../demand/demand.ts';
import type { Level } from '../gazetteer/level.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { areaNumber, count, distance, exact, km2, percent, unitOf } from './numbers-zh-cn.ts';

/** What sites newly cover: demand in its unit, or area. */
type SiteUnit = DemandUnit | 'km2';

const WITHHELD = '不予公布';

const MODE_NAMES: Record<Standard['mode'], string> = {
  walk: '步行',
  elder_walk: '老年人步行',
  bicycle: '自行车',
  ebike: '电动自行车',
  drive: '驾车',
};

const LEVEL_NAMES: Record<Level, string> = {
  province: '省级',
  city: '市级',
  county: '区县级',
  town: '乡镇（街道）级',
  village: '村（社区）级',
};

const given = (value: number | null): string => (value === null ? WITHHELD : count(value));

const amount = (value: number, unit: SiteUnit): string =>
  unit === 'km2' ? km2(value) : `${count(value)} ${unitOf(unit)}`;

/** What is said of coverage alike on the page, in the brief and on slides: no number is worded twice. */
export const coverageWordsZhCn = {
  percent,
  count,
  areaNumber,
  distance,
  none: '—',
  /** In the place of a count of few people. */
  withheld: WITHHELD,
  mode: MODE_NAMES,
  result: (region: string, nominal: string, certain: string, possible: string) =>
    `${region} ${nominal} 的面积在圈内（确定 ${certain}，可能 ${possible}）。`,
  demandSentence: (name: string, unit: DemandUnit, { total, located, covered }: PublishedDemand) =>
    `需求（${name}）：${given(total)} ${unitOf(unit)}中 ${given(located)} ${unitOf(unit)}位置明确，其中 ${given(covered.nominal)} ${unitOf(unit)}在圈内。`,
  demandDivisions: '行政区划，每个算一个',
  derivedList: '名单按行政区划推导，并非官方名单；',
  straightLines: '距离按直线计，已除以绕行系数，并非路网。',
  standardSentence: ({ mode, minutes, speed_kmh, detour_factor }: Standard) =>
    `${MODE_NAMES[mode]} ${exact(minutes)} 分钟，${exact(speed_kmh)} 公里/小时，绕行系数 ${exact(detour_factor)}`,
  standardRadius: (metres: number) => `半径 ${exact(Math.round(metres))} 米`,
  levelOfStandard: {
    province: '区县及以上',
    city: '区县及以上',
    county: '区县及以上',
    town: '乡镇（街道）站',
    town_urban: '街道站',
    town_rural: '乡镇站',
    village: '村（社区）站',
    village_urban: '社区站',
    village_rural: '村站',
  },
  levelAll: '各级站点',
  levelName: LEVEL_NAMES,
  column: {
    name: '区县',
    area: '面积\n（km²）',
    nominal: '圈内占比',
    certain: '确定',
    possible: '可能',
    gap: '空白区\n（km²）',
    demand: '需求\n（位置明确）',
    demand_covered: '需求在圈内',
    stations: '站点\n（位置明确）',
    worst: '最远处',
  },
  total: (region: string) => `${region}合计`,
  demandCell: (total: number | null, located: number | null) =>
    `${given(total)}（${given(located)}）`,
  stationsCell: (stations: number, located: number) => `${count(stations)}（${given(located)}）`,
  gapTitle: (names: readonly string[], districts: number) =>
    districts > names.length
      ? `${names.join('、')}等 ${exact(districts)} 个区县`
      : names.join('、'),
  gapFacts: ({ area_km2, demand, deepest_m }: Gap | GapPart, unit: DemandUnit | null) =>
    [
      km2(area_km2),
      demand === null || demand === 0 || unit === null
        ? ''
        : `需求 ${count(demand)} ${unitOf(unit)}`,
      deepest_m === null ? '' : `最深处离站 ${distance(deepest_m)}`,
    ]
      .filter(Boolean)
      .join('，'),
  gapsLead: (gaps: number, area: number) =>
    `在圈外、连成一片的地方：共 ${exact(gaps)} 片，${km2(area)}。`,
  position: ([lng, lat]: LngLat) => `${lng.toFixed(4)}，${lat.toFixed(4)}`,
  tableNote:
    '各行相加等于合计；显示时四舍五入，末位可能有出入。“最远处”是区县内离最近一个位置明确的站最远的地方，直线距离。',
  sitesFound: (sites: number, covered: number, demand: number, already: number, unit: SiteUnit) =>
    `${exact(sites)} 处合计新覆盖 ${amount(covered, unit)}（全部 ${amount(demand, unit)}，原已覆盖 ${amount(already, unit)}）。`,
  sitesNote: (candidates: number, cell: number | null, unlocated: number) =>
    [
      `从 ${exact(candidates)} 处候选中挑出`,
      cell === null ? '' : `网格边长 ${distance(cell)}，面积约略到一格`,
      unlocated > 0 ? `另有 ${count(unlocated)} 没有位置，未计入` : '',
    ]
      .filter(Boolean)
      .join('；')
      .concat('。'),
  siteGain: (covered: number, unit: SiteUnit) => `新覆盖 ${amount(covered, unit)}`,
  notCounted: ({ unplaced, mobile, closed }: Coverage['not_counted']) =>
    `没有位置的 ${exact(unplaced)} 个，流动服务站 ${exact(mobile)} 个，关闭的 ${exact(closed)} 个。`,
};

/** What every language has to say of coverage. */
export type CoverageWords = typeof coverageWordsZhCn;
