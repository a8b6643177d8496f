import type { PublishFaultCode } from '../../core/publish/publish-gate.ts';
import type { EmbedView } from '../../core/embed/embed-params.ts';

const TITLES: Record<EmbedView, (place: string) => string> = {
  finder: (place) => `${place}退役军人服务站查找`,
  coverage: (place) => `${place}退役军人服务覆盖与空白区`,
  picture: (place) => `${place}退役军人服务站位置图`,
};

const FULL: Record<EmbedView, string> = {
  finder: '打开完整的查找页',
  coverage: '打开完整的分析页',
  picture: '打开完整的查找页',
};

const FAULTS: Record<PublishFaultCode, string> = {
  'approval-missing': '没有审图号',
  'approval-source-missing': '没有写明审图号的出处',
  'approval-date-missing': '没有写明核对审图号的日期',
  'approval-old': '审图号核对已久',
  'source-missing': '有站点没有写明来源',
  'date-missing': '没有数据日期',
  'osm-basemap': '底图未经审核',
  'lines-on-basemap': '底图上另画了行政区域界线',
  'basemap-approval-old': '底图的审图号核对已久',
  'south-sea': '地图伸入南海诸岛一带',
  'hainan-inset': '地图缺南海诸岛附图',
  'mobile-in-region': '文字里有手机号',
  'identity-in-region': '文字里有证件号或账号',
  'person-in-region': '文字里有人名',
  'sensitive-in-region': '文字里有不宜公开的词',
};

/** All that an embed says besides what the parts in src/ui say. */
export const zhCn = {
  htmlLang: 'zh-CN',
  title: (view: EmbedView, place: string) => TITLES[view](place),
  documentTitle: (title: string) => `${title} · 服务圈`,
  full: (view: EmbedView) => FULL[view],
  newWindow: '（在新窗口）',
  loading: '正在打开…',
  unread: (names: readonly string[]) => `地址里有看不懂的参数，没有采用：${names.join('、')}。`,
  unknownDivision: (code: string) => `本地区没有代码为 ${code} 的区划，显示的是整个地区。`,
  unknownStandard: '地址里的服务标准看不懂，用的是本地区的标准。',
  notCounty: '覆盖按区县统计，显示的是所在的区县。',
  problem: '没有打开',
  unexpected: '这里出了意外。请再试一次。',
  retry: '再试一次',
  refused: '这张地图还不能公开',
  refusedWhy: (reasons: readonly string[]) => `请维护本站的人补正：${reasons.join('；')}。`,
  fault: (code: PublishFaultCode) => FAULTS[code],

  legend: '图例',
  approximate: '位置约略，数字为站数',
  cluster: '几处合并，数字为处数',
  coverage: {
    certain: '确定在圈内',
    nominal: '按点位在圈内',
    possible: '可能在圈内',
    gap: '空白区',
  },
  sourceDerived: (stations: number) => `来源：名单按行政区划推导（${stations} 个），并非官方名单`,
  sourceList: (stations: number) => `来源：服务站名单（${stations} 个）`,
  dataDate: (date: string) => `数据截至 ${date}`,
  date: (iso: string) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
  },
  approval: (number: string, source: string) => `审图号：${number}（${source}）`,
  approvalNumber: (number: string) => `审图号：${number}`,
  basemapApproval: (number: string) => `天地图 · 审图号：${number}`,
  noApproval: '未经审图',
  separator: ' · ',

  mapLoading: '正在打开地图…',
  mapFailure: {
    webgl: '这个浏览器不能显示这张地图（没有 WebGL 2）。结论仍然有效。',
    worker: '地图没有响应，可能有文件被拦下了。',
    chunk: '地图程序没有下载成功。',
    base: '底图没有下载成功：不显示边界和地名。',
  },
  map: {
    'Map.Title': (title: string) => `地图：${title}。方向键移动，加减号缩放，回车取地图中心`,
    'NavigationControl.ZoomIn': '放大',
    'NavigationControl.ZoomOut': '缩小',
    'AttributionControl.ToggleAttribution': '数据来源',
    'ScaleControl.Meters': '米',
    'ScaleControl.Kilometers': '公里',
    'CooperativeGesturesHandler.WindowsHelpText': '按住 Ctrl 键再滚动，可缩放地图',
    'CooperativeGesturesHandler.MacHelpText': '按住 ⌘ 键再滚动，可缩放地图',
    'CooperativeGesturesHandler.MobileHelpText': '用两个手指移动地图',
  },
  zoomHint: '按住 Ctrl（或 ⌘）键再滚动，可缩放地图；触摸屏用两个手指移动。',

  listSummary: (stations: string, date: string) => `共 ${stations} 个站，数据截至 ${date}`,
  chosen: (name: string) => `已选中${name}`,
  close: '关闭',
  details: '看开放时间、路线等',
  positionRough: '地图上的位置只到所在的乡镇或区县，并非确切地点。',

  pictureDescription: (stations: number, unplaced: number) =>
    `图上有 ${stations} 个站${unplaced > 0 ? `；另有 ${unplaced} 个站没有位置` : ''}。`,
  pictureEmpty: '这里没有可以画在图上的服务站。',
  pictureNote: {
    county: '图上是省、市、区县的服务中心；各乡镇和村（社区）的站见完整的查找页。',
    town: '图上是区县的服务中心和乡镇（街道）的站；村（社区）的站见完整的查找页。',
    all: '',
  },
  north: '北',
  bare: '区划轮廓没有下载成功，图上只有站点。',
};

/** What every language has to say: the same keys with the same parameters. */
export type Messages = typeof zhCn;
