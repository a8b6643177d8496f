import { POINT_LEVELS } from '../../ui/messages/zh-cn-point-levels.ts';
import type { MatchLevel } from '../../core/gazetteer/level.ts';
import type { Decision } from '../../core/review/decision.ts';
import type { ReviewRow } from '../../core/review/review-data.ts';
import { distanceParts } from '../../core/geo/distance-parts.ts';

type ReviewStatus = ReviewRow['review_status'];
export type Datum = 'wgs84' | 'gcj02' | 'bd09';

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });

const exact = (value: number): string => whole.format(value);

const distance = (metres: number): string => {
  if (metres < 100) return `${exact(metres)} 米`;
  const { value, unit } = distanceParts(metres);
  return `${tenth.format(value)} ${unit === 'km' ? '公里' : '米'}`;
};

const STATUSES: Record<ReviewStatus, string> = {
  failed: '未能定位',
  ambiguous: '有多个可能',
  mismatch: '地址与区划不一致',
  imprecise: '位置不够精确',
  ok: '无疑问',
  manual: '人工确定',
};

const WHY: Record<ReviewStatus, string> = {
  failed: '从名称和地址里认不出在哪里。',
  ambiguous: '名称和地址对得上不止一个地方，需要人来选。',
  mismatch: '地址说的地方，和名单里写的区划不是一处。',
  imprecise: '只知道在哪个区划里，位置是上级区划的代表点。',
  ok: '没有发现疑点。',
  manual: '此前已由人工确定。',
};

const DATUM_NAMES: Record<Datum, string> = { wgs84: 'WGS 84', gcj02: 'GCJ-02', bd09: 'BD-09' };

const DATUM_USERS: Record<Datum, string> = {
  wgs84: 'GPS、天地图',
  gcj02: '高德、腾讯',
  bd09: '百度',
};

/** Messages of the coordinate reader, which are part of the import report in English. */
const FAULTS: Readonly<Record<string, string>> = {
  'has minutes or seconds of 60 or more': '分或秒不能大于等于 60。',
  'is no coordinate': '这里面读不出坐标。',
  'is written with a decimal comma': '小数点写成了逗号，请改成点。',
  'is not two coordinates': '要有经度和纬度两个数。',
  'has no partner': '只有一个数，要有经度和纬度两个数。',
  'looks like metres of a projected grid': '像是以米计的平面坐标，请换成以度计的经纬度。',
  'is whole degrees only': '只写到整度，至少要四位小数。',
  'lies outside the mainland of China': '不在中国大陆范围内，请检查这两个数。',
};

/** The base of both languages: the other one has the same keys and parameters. */
export const zhCn = {
  htmlLang: 'zh-CN',
  siteName: '服务圈',
  title: (list: string) => `位置核对：${list}`,
  otherLanguage: 'English',
  otherLanguageLang: 'en',
  skipToRow: '跳到当前行',
  exact,
  distance,

  progress: (done: number, all: number) => `已处理 ${exact(done)} / ${exact(all)}`,
  progressLabel: '存疑行的处理进度',
  progressNone: '没有存疑的行',
  datumNote: (datum: Datum | 'unsure' | '') =>
    datum === ''
      ? '名单没有自带坐标。本页所有位置用 WGS 84。'
      : datum === 'unsure'
        ? '名单自带的坐标没有写明坐标系，也无法判断，暂按 WGS 84 读入；实际可能偏离 1 公里多。查明后用 --crs 写明，重新运行。'
        : `名单自带的坐标按 ${DATUM_NAMES[datum]}（${DATUM_USERS[datum]}） 读入。本页所有位置用 WGS 84。`,

  filterLabel: '按情况筛选',
  filterDoubtful: '全部存疑',
  filterAll: '所有行',
  status: (status: ReviewStatus) => STATUSES[status],
  filterChip: (name: string, rows: number) => `${name}，${exact(rows)} 行`,
  openOnly: '只看未处理',
  searchLabel: '在名称、地址、区划里找',
  searchPlaceholder: '名称、地址、编号',
  listLabel: '名单的行',
  listCount: (rows: number) => (rows === 0 ? '没有符合的行' : `${exact(rows)} 行`),
  listEmpty: '没有符合的行。请换一种情况，或清空查找的字。',
  rowNumber: (row: number) => `第 ${row} 行`,
  settled: (status: Decision['review_status']): string =>
    status === 'failed' ? '无法定位' : '已处理',
  wantsReason: '缺理由',

  toList: '返回列表',
  next: '下一条',
  previous: '上一条',
  nextHint: '下一条未处理的（J 或 Alt+↓）',
  previousHint: '上一条（K 或 Alt+↑）',
  noneLeft: '这个筛选里没有未处理的行了。',

  addressLabel: '地址',
  addressNone: '名单未写',
  divisionLabel: '区划',
  divisionNone: '未知',
  idLabel: '编号',
  why: (status: ReviewStatus) => WHY[status],
  whyLabel: '疑点',
  overridden: (by: string) => `此前已由人工改过，改掉的是：${by}`,
  positionLabel: '位置',
  positionNone: '没有位置',
  positionFailed: '已标为无法定位，地图上将没有它',
  positionHand: '人工确定的位置',
  positionDivision: '所选区划的代表点',
  positionAnswer: (level: MatchLevel, uncertainty: string | null) =>
    `${POINT_LEVELS[level]}${uncertainty ? `，误差约 ${uncertainty}` : ''}`,
  movedBy: (metres: number) => `比原来移动了 ${distance(metres)}`,

  candidates: '可能是哪一处？',
  candidatesHint: '选定后，站点归入那个区划；确切位置可以再在地图上定。',
  candidateNoPoint: '没有已知的点，地图上不显示',
  score: (score: number) => `匹配 ${score.toFixed(2)}`,
  scoreNote: '匹配值只用来排先后，不表示位置有多准。',

  mapLabel: '地图',
  mapHelp:
    '方向键移动标记，Shift 加方向键移动地图，加减号缩放，0 回到全貌，回车把标记放在地图中央。坐标也可在旁边输入。',
  mapHint: '点一下或拖动标记定位',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '回到全貌',
  markHere: '标记放在中央',
  approximateGround: '示意图：区县界线和地名点都是约略的，未经审图',
  outsideMainland: '这一点不在中国大陆范围内，没有改动。',
  outside: (county: string, metres: number, inside: string | null) =>
    `位置在${county}界外约 ${distance(metres)}${inside ? `，落在${inside}` : ''}。`,
  outsideSmall: '界线经过简化，这么近可能没有错。',
  outsideReason: '若确实如此，请写下理由；没有理由就不会写入 overrides.csv。',

  coordinate: '输入或粘贴坐标',
  coordinatePlaceholder: '106.5516, 29.5630',
  coordinateHelp: '十进制度或度分秒，先后不限',
  datumLabel: '坐标系',
  datumName: (datum: Datum) => DATUM_NAMES[datum],
  datumOf: (datum: Datum) => DATUM_USERS[datum],
  converted: (lng: string, lat: string) => `WGS 84：${lng}, ${lat}`,
  convertedBy: (metres: number) => `（换算移动了 ${distance(metres)}）`,
  coordinateSet: '设为位置',
  fault: (message: string) => FAULTS[message] ?? '读不出坐标，请写成 106.5516, 29.5630。',

  decide: '处理',
  noteLabel: '理由或备注',
  notePlaceholder: '例如：电话核实，在社区活动室一楼',
  confirm: '位置无误',
  confirmHint: '位置无误（C）',
  unplaceable: '无法定位',
  unplaceableHint: '无法定位（X）',
  undo: '撤销',
  undoHint: '撤销（U 或 Ctrl+Z）',
  withdraw: '取消这一行的处理',
  decidedManual: '已定',
  decidedFailed: '已标为无法定位',

  save: '保存到文件',
  saveAgain: '保存',
  download: '下载 overrides.csv',
  downloadShort: '下载',
  open: '载入 overrides.csv',
  openShort: '载入',
  saved: (rows: number, file: string) => `已写入 ${file}：${exact(rows)} 行的处理。`,
  saveFailed: (reason: string) => `没能写入文件（${reason}）。请改用“下载”。`,
  unsaved: '有未保存的改动',
  allSaved: '改动都已保存',
  nothingYet: '还没有改动',
  notKept: '浏览器不让本页暂存，关闭前请先保存。',
  missingReasons: (rows: number) => `${exact(rows)} 行在界外而缺理由，没有写入。`,
  opened: (rows: number, strangers: number) =>
    `已载入 ${exact(rows)} 行的处理${strangers > 0 ? `；另有 ${exact(strangers)} 个编号不在本名单，保存时原样保留` : ''}。`,
  openFailed: '这不是 overrides.csv：第一行要有 station_id, field, value, note。',
  restored: (rows: number) => `已恢复上次在本页的 ${exact(rows)} 行处理。`,
  discard: '不要，重新开始',
  discarded: '已回到文件里的样子。',
  dismiss: '知道了',

  keys: '快捷键',
  keysOn: '启用单键快捷键',
  keysList: [
    ['J / K', '下一条、上一条（Alt+↓ / Alt+↑）'],
    ['1 … 9', '选第几处'],
    ['C', '位置无误'],
    ['X', '无法定位'],
    ['U', '撤销（Ctrl+Z）'],
  ] as readonly (readonly [keys: string, what: string])[],

  undone: '已撤销',
  damaged: '本页的数据不完整，打不开。请重新生成 review.html。',
};

/** What every language has to say. */
export type Messages = typeof zhCn;
