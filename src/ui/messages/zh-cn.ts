import type { Level } from '../../core/gazetteer/level.ts';
import type { zhCnLater } from './zh-cn-later.ts';

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });

const exact = (value: number): string => whole.format(value);

const LEVELS: Record<Level, string> = {
  province: '省级',
  city: '市级',
  county: '区县',
  town: '乡镇街道',
  village: '村（社区）',
};

/** The base of all languages, first part: what the list and the failures before it say. */
export const zhCn = {
  htmlLang: 'zh-CN',
  siteName: '服务圈',
  tagline: '退役军人服务站查找',
  skipToList: '跳到列表',
  skipToSearch: '跳到查找框',
  regionLabel: '地区',
  otherLanguage: 'English',
  otherLanguageLang: 'en',

  exact,
  date: (iso: string) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
  },

  title: (subject: string) => `${subject} · 服务圈`,
  regionHeading: (region: string) => `${region}退役军人服务站`,
  regionSummary: (stations: number, date: string) => `共 ${exact(stations)} 个，数据截至 ${date}`,
  nearestHeading: '离起点最近的服务站',
  hitsHeading: (query: string) => `“${query}”的查找结果`,
  viewToggle: '列表或地图',
  showList: '列表',
  showMap: '地图',

  level: (level: Level, municipal: boolean) =>
    level === 'province' && municipal ? '市级' : LEVELS[level],
  levelShort: (level: Level, municipal: boolean) =>
    ({
      province: municipal ? '市' : '省',
      city: '市',
      county: '区县',
      town: '乡镇',
      village: '村',
    })[level],
  levelFilter: '按级别筛选',
  levelChip: (name: string, stations: string) => `${name}，${stations} 个`,
  hitsCount: (hits: number, capped: boolean) =>
    capped ? `显示前 ${exact(hits)} 条，再多打几个字可缩小范围` : `共 ${exact(hits)} 条`,
  backToBrowse: '看全部服务站',

  useLocation: '用我的位置',
  locationWhy: '只在本页计算，不上传、不保存；也可点地图选起点。',
  locationWaiting: '正在等待定位…',
  locationProblem: {
    denied:
      '没有得到定位许可。可以在浏览器的地址栏里允许，或在地图上点一处作起点，或直接查找地名。',
    unsupported: '这个浏览器不能定位。请在地图上点一处作起点，或直接查找地名。',
    insecure:
      '本页不是通过安全连接（https）打开的，浏览器因此不提供定位。请在地图上点一处作起点，或直接查找地名。',
    unavailable: '这台设备一时无法定位。请稍后再试，或在地图上点一处作起点。',
    timeout: '等了太久也没有得到位置。请再试一次，或在地图上点一处作起点。',
  },
  locationOutside: (region: string) =>
    `起点不在${region}范围内，下面是${region}离起点最近的服务站。`,
  origin: { geolocation: '我的位置', map: '地图上的点' },
  originChip: (origin: string) => `起点：${origin}`,
  originClear: '取消起点',
  showMore: (more: number) => `再显示 ${exact(more)} 个`,
  resultCount: (places: number) => `已列出最近的 ${exact(places)} 处`,
  breadcrumb: '所在层级',
  below: (stations: number) => `${exact(stations)} 个站`,
  divisionEmpty: '这里没有符合筛选条件的服务站。请在上面放宽级别，或返回上一级。',
  divisionChip: (name: string) => `只看 ${name}`,
  divisionClear: (name: string) => `不再限于${name}`,

  toPlanner: '看覆盖与空白区',
  download: '下载 GeoJSON',
  mapFailure: {
    webgl: '这个浏览器不能显示地图（没有 WebGL 2）。列表、查找和站点资料都可以照常使用。',
    worker: '地图没有响应，可能有文件被拦下了。列表、查找和站点资料都可以照常使用。',
    chunk: '地图程序没有下载成功。列表、查找和站点资料都可以照常使用。',
    base: '底图没有下载成功：只显示站点，不显示边界和地名。',
  },
  retry: '再试一次',

  problemTitle: '数据没有打开',
  problem: {
    missing: (file: string) => `服务器上没有文件 ${file}。请换一个地区，或告诉维护本站的人。`,
    unreachable: (file: string) => `没能下载 ${file}。请检查网络，然后再试一次。`,
    damaged: (file: string) => `文件 ${file} 的内容不完整。请再试一次；仍不行请告诉维护本站的人。`,
    unexpected: (file: string) => `打开 ${file} 时出了意外。请再试一次。`,
  },
  offline: '网络已断开。已打开的列表仍可使用，地图上新的区域可能显示不出来。',
  loading: '正在打开列表…',
};

/** What every language has to say: the same keys with the same parameters. */
export type Messages = typeof zhCn & typeof zhCnLater;
