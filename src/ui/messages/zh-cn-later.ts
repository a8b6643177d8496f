import { POINT_LEVELS } from './zh-cn-point-levels.ts';
import type { MatchLevel } from '../../core/gazetteer/level.ts';
import type { Standard } from '../../core/coverage/standard.ts';
import type { Kind, Station, Status } from '../../core/stations/station.ts';
import { distanceParts } from './distance-parts.ts';

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });

const exact = (value: number): string => whole.format(value);

const distance = (metres: number): string => {
  const { value, unit } = distanceParts(metres);
  return `${tenth.format(value)} ${unit === 'km' ? '公里' : '米'}`;
};

const KINDS: Record<Kind, string> = {
  center: '退役军人服务中心',
  station: '退役军人服务站',
  office: '退役军人服务机构',
  mobile: '流动服务站',
};

const MODES: Record<Standard['mode'], string> = {
  walk: '步行',
  elder_walk: '老年人步行',
  bicycle: '自行车',
  ebike: '电动自行车',
  drive: '驾车',
};

const STATUS: Record<Status, string> = {
  normal: '正常开放',
  limited: '部分服务',
  notice: '有通知，请先联系',
  closed: '已关闭',
  temporary_closure: '暂停服务',
  temporary_location: '临时地点',
  coming_soon: '即将开放',
};

const REVIEWS: Record<Station['review_status'], string> = {
  ok: '已核对',
  imprecise: '位置不够精确',
  ambiguous: '有多个可能的位置',
  mismatch: '地址与区划不一致',
  failed: '未能定位',
  manual: '人工确定',
};

/** What the parts say that come after the first list: search box, answers, cards, map. */
export const zhCnLater = {
  distance,
  mapLabel: '地图',
  kind: (kind: Kind) => KINDS[kind],
  status: (status: Status) => STATUS[status],

  searchLabel: '查找服务站、区县、街道、村（社区）',
  searchPlaceholder: '站名、地名或拼音首字母',
  searchClear: '清空',
  searchHits: (hits: number) => (hits === 0 ? '没有找到' : `${exact(hits)} 条建议，用上下箭头选择`),
  searchAll: (query: string) => `列出“${query}”的全部结果`,
  searchWithoutPinyin: '拼音查找暂时不可用，请输入汉字。',
  searchLoading: '正在准备查找…',
  formerName: (name: string) => `原名 ${name}`,
  parents: (names: readonly string[]) => names.join(' › '),
  divisionTag: '行政区划',
  noHitsTitle: (query: string) => `没有找到“${query}”`,
  noHitsHelp: [
    '少打几个字，例如只写“凤鸣路”，不写“退役军人服务站”；',
    '试试拼音首字母，例如 fml；',
    '换成所在的乡镇、街道或区县；',
    '确认右上角的地区选对了。',
  ],
  distanceFrom: (metres: number, approximate: boolean) =>
    approximate ? `约 ${distance(metres)}` : distance(metres),
  distanceLine: (text: string, origin: string) => `直线距离 ${text} · 从${origin}起`,
  distanceNote: (origin: string) => `直线距离，从${origin}量起，不是路程`,
  distanceApproximate: '标“约”的：站点位置未知，量到所在乡镇或区县的代表点',

  insideStations: (name: string, stations: number, level: string) =>
    `${name}内 ${exact(stations)} 个${level}站`,
  mixedLevels: '基层',
  approximatePlace: (pointLevel: MatchLevel) => `位置约略（${POINT_LEVELS[pointLevel]}）`,
  nearestEmpty: '这里没有符合筛选条件、又有位置的服务站。请放宽级别，或取消区划限制。',

  back: '返回列表',
  close: '关闭',
  cardLevel: (level: string, kind: string) => `${level} · ${kind}`,
  above: '上级',
  aboveNone: '本地区最高一级',
  belowLabel: '下辖',
  belowLink: (stations: number) => `${exact(stations)} 个站`,
  addressLabel: '地址',
  phoneLabel: '电话',
  hoursLabel: '时间',
  servicesLabel: '服务事项',
  coLocatedLabel: '同址',
  addressPhoneNone: '地址、电话未收录',
  addressNone: '未收录',
  positionLabel: '位置',
  positionNone: '位置未知，地图上没有这个站。',
  positionOwn: (uncertainty: string | null) =>
    uncertainty
      ? `位置取自本级区划的代表点，真实位置可能在约 ${uncertainty}内。`
      : '位置取自本级区划的代表点。',
  positionGiven: (uncertainty: string | null, level: MatchLevel) =>
    `位置来自名单或人工确定（${POINT_LEVELS[level]}）${uncertainty ? `，误差约 ${uncertainty}` : ''}。`,
  positionOf: (name: string, uncertainty: string | null) =>
    `位置取自${name}的代表点${uncertainty ? `，真实位置可能在约 ${uncertainty}内` : ''}。`,
  review: (status: Station['review_status']) => REVIEWS[status],
  reviewLine: (review: string) => `核对：${review}`,
  remainderLine: (text: string) => `未用上的地址文字：${text}`,
  servesLabel: '服务范围',
  mobileNote: '流动服务站：没有固定的房屋。地图上的小旗在所依托的站旁，服务的村（社区）列在下面。',
  circleLabel: '服务圈',
  standard: ({ mode, minutes, speed_kmh, detour_factor }: Standard, radius: string) =>
    `${MODES[mode]} ${minutes} 分钟，${tenth.format(speed_kmh)} 公里/小时，绕行系数 ${detour_factor} → 半径 ${radius}`,
  circleDrawn: '地图上的虚线圆即此范围，是直线圆，不是路网。',
  circleNotDrawn: '站点位置只是约略，地图上不画圆，以免误作真实范围。',
  sourceLabel: '来源',
  sourceDerived: '推导名单（每个行政区划一站）',
  listSeparator: '、',
  dataDate: (date: string) => `数据日期 ${date}`,
  publishedLabel: '与公开数字对照',
  published: (statement: string, source: string, date: string, stations: number) =>
    `${statement}（${source}，${date}）；本名单推导 ${exact(stations)} 个`,
  publishedNone: (statement: string, stations: number) =>
    `${statement}；本名单推导 ${exact(stations)} 个`,
  copyLink: '复制链接',
  copied: '链接已复制',
  copyFailed: '没能复制，请从地址栏复制',
  showOnMap: '在地图上看',

  placeHeading: (name: string, stations: number) => `${name}：${exact(stations)} 个站共用一个位置`,
  placeExplain: (name: string) =>
    `这些站的确切位置尚未收录，都暂放在${name}的代表点上，地图上用虚线圆圈和数目表示。`,

  approval: (number: string, source: string) => `审图号：${number}（${source}）`,
  noApproval: '未经审图',
  basemapApproval: (number: string) => `天地图 · 审图号：${number}`,
  legend: '图例',
  legendApproximate: '位置约略，数字为站数',
  legendCluster: '多处合并，数字为站数',
  legendMobile: '流动服务站',
  mapLoading: '正在打开地图…',
  map: {
    'Map.Title': '地图。方向键移动，加减号缩放，回车以地图中心为起点；所有内容在列表里都有',
    'NavigationControl.ZoomIn': '放大',
    'NavigationControl.ZoomOut': '缩小',
    'AttributionControl.ToggleAttribution': '数据来源',
    'ScaleControl.Meters': '米',
    'ScaleControl.Kilometers': '公里',
  },
};
