import type { Level } from '../../core/gazetteer/level.ts';
import type { zhCnLater } from './zh-cn-later.ts';

let whole: Intl.NumberFormat | undefined;

/** The formatter is made when first asked for: the first of a page holds a slow phone for a tenth of a second. */
const exact = (value: number): string => {
  whole ??= new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
  return whole.format(value);
};

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

  useLocation: '用我的位置',
  locationWhy: '只在本页计算，不上传、不保存；也可点地图选起点。',
  origin: { geolocation: '我的位置', map: '地图上的点', typed: '输入的地点' },
  originChip: (origin: string) => `起点：${origin}`,
  showMore: (more: number) => `再显示 ${exact(more)} 个`,
  breadcrumb: '所在层级',
  below: (stations: number) => `${exact(stations)} 个站`,
  divisionChip: (name: string) => `只看 ${name}`,
  divisionClear: (name: string) => `不再限于${name}`,

  toPlanner: '看覆盖与空白区',
  download: '下载 GeoJSON',
  programMissing: '地图没有下载成功；列表和查找照常可用。',
  retry: '再试一次',

  problemTitle: '数据没有打开',
  problem: {
    missing: (file: string) => `服务器上没有文件 ${file}。请换一个地区，或告诉维护本站的人。`,
    unreachable: (file: string) => `没能下载 ${file}。请检查网络，然后再试一次。`,
    damaged: (file: string) => `文件 ${file} 的内容不完整。请再试一次；仍不行请告诉维护本站的人。`,
    unexpected: (file: string) => `打开 ${file} 时出错。请再试一次。`,
  },
  loading: '正在打开列表…',
};

/** What every language has to say: the same keys with the same parameters. */
export type Messages = typeof zhCn & typeof zhCnLater;
