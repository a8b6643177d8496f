import type { Level } from '../gazetteer/level.ts';
import { hoursWordsZhCn } from '../stations/hours-words-zh-cn.ts';
import type { Kind, Status } from '../stations/station.ts';

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });

const exact = (value: number): string => whole.format(value);

const LEVELS: Record<Level, string> = {
  province: '省级',
  city: '市级',
  county: '区县',
  town: '乡镇街道',
  village: '村（社区）',
};

const KINDS: Record<Kind, string> = {
  center: '服务中心',
  station: '服务站',
  office: '服务机构',
  mobile: '流动服务站',
};

const STATUS: Record<Exclude<Status, 'normal'>, string> = {
  limited: '部分服务',
  notice: '有通知，请先联系',
  closed: '已关闭',
  temporary_closure: '暂停服务',
  temporary_location: '临时地点',
  coming_soon: '即将开放',
};

/** A length: tens of metres, then 1.2 km, then whole kilometres. */
const distance = (metres: number): string => {
  if (metres < 995) return `${exact(Math.round(metres / 10) * 10)} 米`;
  return `${(metres < 9950 ? tenth : whole).format(metres / 1000)} 公里`;
};

/** What the static pages say, in Chinese: names and addresses have no other language. */
export const PAGE_WORDS = {
  siteName: '服务圈',
  tagline: '退役军人服务站查找',
  distance,
  date: (iso: string) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
  },
  level: (level: Level, municipal: boolean) =>
    level === 'province' && municipal ? '市级' : LEVELS[level],
  levelCount: (stations: number, level: string) => `${level} ${exact(stations)} 个`,
  kind: (kind: Kind) => KINDS[kind],
  status: (status: Exclude<Status, 'normal'>) => STATUS[status],
  title: (heading: string) => `${heading} · 服务圈`,
  heading: (place: string) => `${place}退役军人服务站`,
  total: (stations: number, levels: string, date: string) =>
    `共 ${exact(stations)} 个：${levels}。名单日期 ${date}。`,
  description: (place: string, stations: number) =>
    `${place}退役军人服务中心、服务站名单，共 ${exact(stations)} 个：站名、电话、地址、开放时间，位置是否准确，以及位置图。`,
  breadcrumb: '所在层级',
  allRegions: '全部地区',
  openFinder: '在查找页打开（可看地图、找最近的站）',
  ownHeading: '本级服务站',
  belowHeading: '下辖乡镇、街道、区县',
  belowCount: (stations: number) => `${exact(stations)} 个站`,
  stationsHeading: (level: string, stations: number) => `${level}服务站（${exact(stations)} 个）`,
  phone: '电话',
  address: '地址',
  hours: '时间',
  hoursWords: hoursWordsZhCn,
  hoursNote: '（名单原文）',
  services: '服务事项',
  badges: '称号',
  coLocated: '同址',
  serves: '服务范围',
  state: '状态',
  position: '位置',
  source: '来源',
  notListed: '电话、地址、时间：名单未收录。',
  separator: '、',
  derived: '推导名单（每个行政区划一站）',
  positionNone: '位置未知，图上没有。',
  positionOwn: (uncertainty: string) =>
    `图上取本级区划的代表点，真实位置可能在约 ${uncertainty}内。`,
  positionGiven: (uncertainty: string) =>
    uncertainty ? `位置来自名单，误差约 ${uncertainty}。` : '位置来自名单。',
  positionOf: (name: string, uncertainty: string) =>
    `确切位置尚未收录，图上放在${name}的代表点，真实位置可能在约 ${uncertainty}内。`,
  groupOf: (stations: number, name: string) =>
    `下面 ${exact(stations)} 个站的确切位置尚未收录，图上都放在${name}的代表点，用虚线框表示，框里的数字是站数。`,
  mobileNote: '流动服务站没有固定的房屋，请先打电话。',
  pictureTitle: (place: string) => `${place}退役军人服务站位置图`,
  pictureDescription: (stations: number, unplaced: number) =>
    `图上标出 ${exact(stations)} 个站${unplaced > 0 ? `，另有 ${exact(unplaced)} 个位置未知` : ''}。方块是服务中心，圆点是服务站，虚线框表示位置约略，框里的数字是站数。`,
  legend: '方块：服务中心。圆点：服务站。虚线框：位置约略，数字为站数。小点：邻近乡镇。',
  north: '北',
  approval: (number: string, source: string) => `审图号：${number}（${source}）`,
  noApproval: '未经审图，仅供内部参考',
  aboutHeading: '关于这份名单',
  derivedNote:
    '名单按行政区划推导：每个区划一站，不是主管部门公布的名单。是否设站、地址和时间以当地公布为准。',
  published: (statement: string, source: string, date: string) =>
    `公开数字：${statement}（${source}，${date}）。`,
  bringHeading: '办事带什么',
  bring: '一般建议：身份证、优待证（或退役证件），以及要办事项的材料。出发前先打电话确认。',
  correctionAct: '报告资料有误',
  correctionSubject: (name: string) => `更正：${name}`,
  correctionText: '哪里有误、应当怎样（请勿写入个人信息）：',
  privacy: '隐私说明',
  backToFinder: '返回查找页',
  indexHeading: '按地区看退役军人服务站',
  indexDescription: '按地区列出的退役军人服务中心、服务站网页，不需要 JavaScript 也能看。',
} as const;
