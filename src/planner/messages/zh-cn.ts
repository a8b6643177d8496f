import { coverageWordsZhCn } from '../../core/brief/coverage-words-zh-cn.ts';
import type { DemandUnit } from '../../core/demand/demand.ts';
import type { Level } from '../../core/gazetteer/level.ts';
import type { Issue } from '../../core/issue.ts';
import type { Soonest } from '../soonest.ts';
import { zhCnWork } from './zh-cn-work.ts';
import { count, distance, exact, unitOf } from '../../core/brief/numbers-zh-cn.ts';

/** The base of all languages. */
export const zhCn = {
  ...coverageWordsZhCn,
  ...zhCnWork,
  htmlLang: 'zh-CN',
  siteName: '服务圈',
  tagline: '覆盖与空白区',
  skipToResult: '跳到结论',
  skipToTable: '跳到表格',
  regionLabel: '地区',
  toFinder: '查找',
  otherLanguage: 'English',
  otherLanguageLang: 'en',
  title: (region: string) => `${region}覆盖与空白区 · 服务圈`,

  separator: '，',

  computing: '正在计算…',
  becomes: '变为',
  ofAreaCovered: '的面积在圈内',
  sureOf: (certain: string, possible: string) => `（确定 ${certain}，可能 ${possible}）`,
  barKey: { certain: '确定在圈内', nominal: '按点位在圈内', possible: '可能', gap: '一定在圈外' },
  analysisFailed: '没有算出来',
  analysisFailedHelp: (message: string) => `计算出了问题（${message}）。请刷新本页再试一次。`,

  views: '地图、表格或设置',
  view: { map: '地图', table: '表格', settings: '设置' },
  panels: '分析的各部分',
  panel: {
    standard: '标准',
    gaps: '空白区',
    scenario: '方案',
    sites: '选址',
    demand: '需求',
    details: '细看',
  },

  standardHeading: '多远算有人服务',
  standardLead: '在规定的时间里能走到站点，就算在圈内。各级站点可用不同的标准。',
  standardForAll: '各级站点用同一标准',
  standardByClass: { village: '社区与村分开', town: '街道与乡镇分开' },
  standardPreset: '预设',
  standardCustom: (mode: string) => `自定（${mode}）`,
  standardWhy: '数字的来源',
  standardOwn: '自定的数字，没有来源。',
  standardReset: '恢复本地区的标准',
  minutes: '分钟',
  speed: '公里/小时',
  detour: '绕行系数',
  walkersHeading: '换一个人走，结果差多少',
  walkersLead: '时间和绕行系数不变，只换步行速度；骑车和驾车的不变。',
  walkersCompare: '比较三种步速',
  walker: '步速',
  walkerName: { fast_walk: '走得快', walk: '一般', elder_walk: '老年人' },
  kmh: (speed: number) => `${exact(speed)} 公里/小时`,

  tableHeading: (districts: number) => `各区县（${exact(districts)} 个）`,
  tableCaption: (region: string) => `${region}各区县的覆盖情况。按列头的按钮可以排序。`,
  roughMark: '约',
  roughOutline: '界线不准：面积和覆盖率是约数',
  roughNote: '标“约”的区县，界线与公布面积不符，面积和覆盖率是约数。',
  drawer: '表格大小',
  drawerSize: { closed: '收起', half: '一半', full: '全部' },
  share: '占比',
  shareCovered: '圈内占比',
  shareCertain: '确定在圈内',
  areaCovered: '圈内面积（km²）',
  areaKm2: '平方公里',

  gapsHeading: '空白区',
  gapsOrder: '排列',
  gapsByArea: '按面积',
  gapsByDemand: '按需求',
  gapParts: (parts: number) => `按区县分成 ${exact(parts)} 块`,
  gapTry: '在此试设一站',
  gapTryIn: (name: string) => `在${name}的最深处试设一站`,
  more: (count: number) => `再显示 ${exact(count)} 个`,

  levelWithRadius: (level: Level, metres: number) =>
    `${coverageWordsZhCn.levelName[level]}站，半径 ${exact(Math.round(metres))} 米`,

  demandHeading: '人在哪里',
  demandLead: '除面积外，还可以数有多少需求在圈内。',
  demandNone: '不计需求，只看面积',
  demandFile: (name: string) => `文件 ${name}`,
  demandOwn: '用自己的文件',
  demandOwnLead:
    'CSV、Excel 或 GeoJSON 的点（经度、纬度、人口），或 GeoTIFF 人口栅格（WGS 84 经纬度）。文件只在本页里读，不会上传。',
  demandCrs: '文件里坐标的坐标系',
  demandCrsName: {
    wgs84: 'WGS 84 / CGCS2000',
    gcj02: 'GCJ-02（高德、腾讯）',
    bd09: 'BD-09（百度）',
  },
  demandReading: (name: string) => `正在读 ${name}…`,
  demandMissing: (name: string) =>
    `链接里的需求文件 ${name} 只在原来的电脑上。请在上面重新选择它；在此之前按行政区划计算。`,
  demandRefused: (name: string) => `${name} 没有用上`,
  demandKept: '原来的需求和结果都没有变。',
  issue: ({ file, line, field, value, message, remedy }: Issue) =>
    [
      [line > 0 ? `${file} 第 ${exact(line)} 行` : file, field, value].filter(Boolean).join('，'),
      [message, remedy].filter(Boolean).join(' '),
    ].join('：'),
  demandCounted: '数到的',
  demandCounts: (total: number, located: number, unit: DemandUnit) =>
    `共 ${count(total)} ${unitOf(unit)}，其中 ${count(located)} ${unitOf(unit)}位置明确。没有自己位置的不算在圈内。`,
  demandUnit: { divisions: '区划数', people: '人数' },
  demandIn: '圈内需求',

  mapLabel: '地图',
  mapLoading: '正在打开地图…',
  layers: '图层',
  layer: {
    bands: '覆盖范围',
    gaps: '空白区',
    depth: '重复覆盖',
    demand: '需求点',
    stations: '站点',
  },
  legend: {
    title: '图例',
    certain: { name: '确定在圈内', note: '站点在误差内无论在哪里，都够得着' },
    nominal: { name: '在圈内', note: '按现在的点位够得着' },
    possible: { name: '可能在圈内', note: '站点位置弄清后才知道' },
    gap: { name: '空白区', note: '按现在的点位够不着' },
    approximate: { name: '位置约略的站', note: '数字为站数，放在乡镇或区县的代表点上' },
    depth: { name: '重复覆盖', note: '颜色越深，够得着的站越多' },
    demand: { name: '需求点', note: '点越大，人数越多' },
  },
  hoverHint: (wide: boolean): string =>
    wide ? '把鼠标移到地图上，看到最近的站要多久' : '点地图，看到最近的站要多久',
  soonest: (name: string, { minutes, metres }: Soonest) =>
    `到${name}约 ${minutes < 1 ? '不到 1' : exact(Math.round(minutes))} 分钟（直线 ${distance(metres)}）`,
  mapFailure: {
    webgl: '这个浏览器不能显示地图（没有 WebGL 2）。表格、空白区、方案和导出都可以照常使用。',
    worker: '地图没有响应，可能有文件被拦下了。表格、空白区、方案和导出都可以照常使用。',
    chunk: '地图程序没有下载成功。表格、空白区、方案和导出都可以照常使用。',
    base: '底图没有下载成功：只显示覆盖和站点，不显示边界和地名。',
  },
  approval: (number: string, source: string) => `审图号：${number}（${source}）`,
  noApproval: '未经审图',
  basemapApproval: (number: string) => `天地图 · 审图号：${number}`,
  map: {
    'Map.Title': '地图。方向键移动，加减号缩放，回车取地图中心；所有内容在表格和面板里都有',
    'NavigationControl.ZoomIn': '放大',
    'NavigationControl.ZoomOut': '缩小',
    'AttributionControl.ToggleAttribution': '数据来源',
    'ScaleControl.Meters': '米',
    'ScaleControl.Kilometers': '公里',
  },

  retry: '再试一次',
  problemTitle: '数据没有打开',
  problem: {
    missing: (file: string) => `服务器上没有文件 ${file}。请换一个地区，或告诉维护本站的人。`,
    unreachable: (file: string) => `没能下载 ${file}。请检查网络，然后再试一次。`,
    damaged: (file: string) => `文件 ${file} 的内容不完整。请再试一次；仍不行请告诉维护本站的人。`,
  },
  offline: '网络已断开。已打开的内容仍可使用，地图上新的区域可能显示不出来。',
};

/** What every language has to say: the same keys with the same parameters. */
export type Messages = typeof zhCn;
