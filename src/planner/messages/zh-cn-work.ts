import type { DistanceDistribution } from '../../core/coverage/coverage.ts';
import type { DemandUnit } from '../../core/demand/demand.ts';
import type { SuggestPhase, UnprovedReason } from '../../workers/suggest-protocol.ts';
import { count, distance, exact, km2, percent, unitOf } from '../../core/brief/numbers-zh-cn.ts';

const PHASES: Record<SuggestPhase, string> = {
  reach: '正在算每处能到哪里…',
  choose: '正在挑选…',
  load_solver: '已有结果，正在准备求证…',
  prove: '已有结果，正在求证是否最优…',
};

const UNPROVED: Record<UnprovedReason, string> = {
  no_solver: '这个浏览器里不能求证。下面的选址照样可用。',
  too_large: '问题太大，没有求证。下面的选址照样可用；减少站数或改用需求点可以再试。',
};

const times = (value: number): string => exact(value);

/** What the working parts say: scenario, sites, details, exports. */
export const zhCnWork = {
  cancel: '取消',
  close: '关闭',
  undo: '撤销',
  redo: '重做',
  before: '原来',
  after: '方案',
  beforeAfter: '前后对比',
  figure: '数字',

  scenarioHeading: '试一试：增设、迁移、关闭',
  scenarioLead: '原名单不会变。每一步都可以撤销，链接里带着全部改动。',
  scenarioClear: '全部还原',
  addHeading: '增设一站',
  addOnMap: '在地图上点一处',
  addAtCentre: '在地图中心加站',
  addHint: '请在地图上点一处（键盘：在地图上按回车取中心），先看能新覆盖多少，再决定。',
  changeHeading: '迁移或关闭已有的站',
  findStation: '按站名或代码找站（也可以点地图上的站）',
  foundStations: (hits: number, more: boolean) =>
    hits === 0 ? '没有找到' : `找到 ${exact(hits)} 个${more ? '以上' : ''}`,
  foundNone: '没有找到有位置的站。',
  foundMore: '还有更多，请多打几个字。',
  editsHeading: (edits: number) => `改动（${exact(edits)} 处）`,
  suggestedSites: '建议选址',
  shareOut: '嵌入与导出…',
  editKind: { add: '增设', move: '迁移', close: '关闭' },
  newStation: (number: string) => `新站 ${number}`,
  takeBack: '还原',
  takeBackOf: (name: string) => `还原：${name}`,
  trialHeading: '在此试设一站',
  trialLevel: '新站的级别',
  gain: (
    area: number,
    demand: number | null,
    unit: DemandUnit | null,
    share: { before: string; after: string },
  ) =>
    `新覆盖 ${km2(area)}${demand === null || unit === null ? '' : `、需求 ${count(demand)} ${unitOf(unit)}`}，覆盖率将从 ${share.before} 变为 ${share.after}。`,
  place: '放在这里',
  drop: '不放',
  tryHere: '试这里',
  moveHere: '移到这里',
  lng: '经度',
  lat: '纬度',
  positionWrong: '请写中国大陆范围内的经纬度（度，WGS 84），例如 103.8 和 36.1。',
  moveOnMap: '在地图上移动',
  moveHint: '请把站拖到新的地方，或在地图上点一处。',
  moveByKeys: '用按钮或坐标移动',
  closeStation: '试关此站',
  removeStation: '去掉这个新站',
  restoreStation: '还原此站',
  approximateNote: (uncertainty: number | null) =>
    `位置只是约略${uncertainty === null ? '' : `（误差约 ${distance(uncertainty)}）`}：移到真实位置后才算位置明确。`,
  nudge: '小步移动',
  nudgeTo: { west: '向西', north: '向北', south: '向南', east: '向东' },
  nudgeHint: '每步 100 米，按住 Shift 为 1 公里；方向键同样有效。',
  donePlaced: '已增设一站。',
  doneAdded: (sites: number) => `已增设 ${exact(sites)} 站。`,
  doneMoved: '已移动。',
  doneClosed: '已关闭。',
  doneRestored: '已还原。',

  sitesHeading: '在哪里建站最有用',
  sitesLead: '已有的站都保留，找出新站放在哪里能新覆盖最多。',
  sitesCount: (most: number) => `新站数（1～${exact(most)}）`,
  sitesAim: '要新覆盖什么',
  sitesAimNoDemand: '需求（未选）',
  sitesAimDivisions: '有自己位置的区划（大多已有站）',
  sitesAimDemand: (name: string) => `需求：${name}`,
  sitesAimArea: '面积（铺成网格）',
  sitesProve: '再求证离最优有多远（可能要一分钟）',
  sitesStart: '找选址',
  sitesPhase: (phase: SuggestPhase | null) => (phase === null ? '正在开始…' : PHASES[phase]),
  sitesProving: (seconds: number, value: number | null, bound: number | null) =>
    `${exact(Math.round(seconds))} 秒${value === null || bound === null ? '' : `，现有 ${exact(value)}，最多 ${exact(bound)}`}`,
  sitesProved: (gap: number, optimal: boolean) =>
    optimal ? '已证明：在这些候选地点里，没有更好的选法。' : `离最优最多还差 ${percent(gap, 1)}。`,
  sitesUnproved: UNPROVED,
  sitesNone: '没有能新覆盖什么的地点：要么都已在圈内，要么没有位置明确的需求。',
  siteAdd: '加入方案',
  siteAddOf: (rank: number) => `把第 ${exact(rank)} 处加入方案`,
  sitesAddAll: (sites: number) => `${exact(sites)} 处全部加入方案`,

  doubtsHeading: '这个答案有多大把握',
  doubtsLead:
    '有些站只知道在哪个乡镇或区县，真实位置可能在误差半径内任何一处。先弄清哪些站的位置，结论就稳了：',
  doubtsFind: '找出最该弄清位置的站',
  doubtsNone: '没有疑问：可能在圈内的地方都确定在圈内。',
  doubtsSettle: (points: number, share: number) =>
    `弄清前 ${exact(points)} 处站点的位置，可消除 ${percent(share, 0)} 的疑问。`,
  doubtsNote: (area: number, cell: number) =>
    `可能在圈内、但不能确定的面积约 ${km2(area)}，按边长 ${distance(cell)} 的网格估算。`,
  doubtPoint: '站点',
  doubtAtStake: '所系面积（平方公里）',
  doubtSettled: '累计消除',
  doubtFacts: (stations: number, uncertainty: number) =>
    `${stations > 1 ? `等 ${exact(stations)} 站共用此点，` : ''}误差 ${distance(uncertainty)}`,
  depthHeading: '有没有第二个站可去',
  depthLead: '一个站关门时，圈内还有多少地方能到别的站。',
  depthStations: '够得着的站',
  depthAtLeast: (stations: number) => `至少 ${exact(stations)} 个`,
  distancesHeading: '离最近的站有多远',
  distancesLead: (located: number, unit: DemandUnit) =>
    `位置明确的需求 ${count(located)} ${unitOf(unit)}，到最近一个位置明确的站的直线距离。`,
  distancesSentence: ({ median_m, p90_m, beyond }: DistanceDistribution) =>
    `一半在 ${distance(median_m)} 以内，九成在 ${distance(p90_m)} 以内；超出半径 1.5 倍的占 ${percent(beyond.r1_5, 1)}，2 倍的占 ${percent(beyond.r2, 1)}。`,
  distancesNone: '没有位置明确的需求，或没有选需求。',
  distanceRange: '距离（半径的倍数）',
  distanceBin: (from: number, to: number | null) =>
    to === null || !Number.isFinite(to) ? `${times(from)} 以上` : `${times(from)}～${times(to)}`,
  timesRadius: (value: number) => `${times(value)} 倍`,
  asTable: '看数字表',
  notCountedHeading: '没有计入的站',

  briefBack: '返回',
  briefPrint: '打印',
  briefRefused:
    '这个地区面向公众，还缺公开所必需的内容，不能生成简报。缺什么、怎么补，见“导出”里的“嵌入与导出”。',

  exportHeading: '导出',
  export: {
    table_xlsx: '表格（Excel）',
    table_csv: '表格（CSV）',
    gaps: '空白区（GeoJSON）',
    coverage: '覆盖范围（GeoJSON）',
    scenario: '方案（GeoJSON）',
    analysis: '整个分析（analysis.json）',
  },
  exportNote:
    '少于 10 人的数字导出时留空。analysis.json 可用 fuwuquan coverage --config 在命令行重算。',
  exportFailed: '没有导出成功，请再试一次。',
  exported: (what: string) => `已导出：${what}。`,
};
