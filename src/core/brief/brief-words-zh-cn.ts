import type { Coverage } from '../coverage/coverage.ts';
import { coverageWordsZhCn } from './coverage-words-zh-cn.ts';
import { count, exact, km2, unitOf } from './numbers-zh-cn.ts';

/** A date of ISO 8601 as it is read; as it stands when it is none. */
const date = (iso: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year ? `${year} 年 ${Number(month)} 月 ${Number(day)} 日` : iso;
};

/** What a brief says beside what the page says of coverage. */
export const briefWordsZhCn = {
  ...coverageWordsZhCn,
  lang: 'zh' as 'zh' | 'en',
  and: '、',
  stop: '。',
  also: '；',
  north: '北',
  date,
  title: (region: string) => `${region}退役军人服务站覆盖与空白区`,
  dated: (data: string, printed: string | null) =>
    printed === null
      ? `名单日期 ${date(data)}`
      : `名单日期 ${date(data)}，本页生成于 ${date(printed)}`,
  scenario: (edits: number, before: string | null) =>
    `按方案（${exact(edits)} 处改动）计算${before === null ? '' : `；原名单为 ${before}`}。`,

  areaLabel: '面积在圈内',
  peopleLabel: '人口在圈内',
  gapsLabel: '空白区',
  stationsLabel: '计入的站点',
  threeWays: (certain: string, possible: string) => `确定 ${certain}，可能 ${possible}`,
  peopleOf: (covered: number, total: number) => `${count(total)} 人中 ${count(covered)} 人`,
  gapsValue: (gaps: number) => `${exact(gaps)} 片`,
  gapsTotal: (area: number) => `共 ${km2(area)}`,
  gapsLargest: (title: string, area: number) => `最大一片在${title}，${km2(area)}`,
  stationsValue: (stations: number) => `${count(stations)} 个`,
  stationsLocated: (located: number, approximate: number) =>
    approximate === 0
      ? '位置都明确'
      : `位置明确 ${count(located)} 个，约略 ${count(approximate)} 个`,

  mapHeading: '地图',
  mapAlt: (title: string, sentence: string) =>
    `${title}的地图：圈内（确定、名义、可能）与空白区。${sentence}`,
  mapMissing: '没有地图图片：本页打开时地图不可用。',
  unreviewed: '未经审图',
  approval: (number: string, source: string) => `审图号：${number}（${source}）`,
  legendHeading: '图例',
  legend: {
    certain: '确定在圈内：站点在误差内无论在哪里都够得着',
    nominal: '在圈内：按现在的点位够得着',
    possible: '可能在圈内：站点位置弄清后才知道',
    gap: '空白区：按现在的点位够不着',
  },
  bars: { certain: '确定', nominal: '圈内（名义）', possible: '可能' },

  tableHeading: (districts: number) => `各区县（${exact(districts)} 个）`,
  tableListed: (all: number, listed: number) =>
    `共 ${exact(all)} 个区县，列出空白区最大的 ${exact(listed)} 个。`,
  tableOf: (part: number, parts: number) => `全表 ${exact(part)}/${exact(parts)}`,
  tableFollows: '全表附后。',
  chartTitle: (listed: number, all: number) =>
    listed < all
      ? `圈内占比（空白区最大的 ${exact(listed)} 个区县，%）`
      : listed > 1
        ? '各区县圈内占比（%）'
        : '圈内占比（%）',
  chartAlt: (title: string) => `条形图：${title}。数字与表格相同。`,
  gapsHeading: '空白区',
  gapsListed: (all: number, listed: number) =>
    `共 ${exact(all)} 片，列出最大的 ${exact(listed)} 片。`,
  gapsNone: '没有空白区。',
  lineOf: (what: string, facts: string) => `${what}：${facts}`,
  gapRank: '序号',
  gapWhere: '所在区县',
  gapArea: '面积（平方公里）',
  gapPeople: '人口',
  gapDeepest: '最深处离站',
  gapAt: '最深处（经度，纬度）',
  sitesHeading: '建议选址',
  sitesNone: '没有计算选址。在规划页的“选址”里计算之后，这里会列出来。',
  sitesNothing: '没有能新覆盖什么的地点。',
  sitesCount: (sites: number) => `${exact(sites)} 处选址，各处数字少于 10 人的不予公布。`,
  sitesListed: (all: number, listed: number) => `共 ${exact(all)} 处，列出前 ${exact(listed)} 处。`,
  siteGainHead: '新覆盖',
  siteAt: '经度，纬度',
  amount: (value: number, unit: 'people' | 'divisions' | 'km2') =>
    unit === 'km2' ? km2(value) : `${count(value)} ${unitOf(unit)}`,

  methodHeading: '方法',
  standardOf: (stations: string, sentence: string, radius: string) =>
    `${stations}：${sentence}，${radius}。`,
  methodStraight: '距离按直线计，时间 × 速度 ÷ 绕行系数为服务圈半径，并非实际路网。',
  methodThree:
    '“圈内”按现在的点位计；“确定”是站点在误差半径内无论在哪里都够得着，“可能”是最多够得着；位置约略的站点只计确定部分。',
  methodArea: '面积在 WGS 84 椭球面上按圆弧计算，不用网格近似；坐标系 WGS 84。',
  methodDemand: (name: string) => `需求：${name}。没有自己位置的不算在圈内。`,
  demandWithheld: '少于 10 人的数字以及能由此推算的数字不予公布。',

  limitsHeading: '局限',
  limitDerived: (derived: number, stations: number) =>
    derived === stations
      ? `名单的 ${count(stations)} 个站点都按行政区划推导，一区划一站，并非官方名单。`
      : `名单的 ${count(stations)} 个站点中 ${count(derived)} 个按行政区划推导，并非官方名单。`,
  limitApproximate: (approximate: number) =>
    `${count(approximate)} 个站点只知道所在的乡镇或区县，没有画在真实位置上。`,
  limitNotCounted: (not: Coverage['not_counted']) =>
    `没有计入：${coverageWordsZhCn.notCounted(not)}`,
  limitRoads: '没有考虑道路、河流、山地、开放时间和接待能力。',
  limitOutlines: '行政区划界线经过概化，面积与公布的数字会有出入。',
  limitRough: (count: number) => `有 ${count} 个区县的界线与公布面积不符，面积和覆盖率是约数。`,
  limitMissing: (codes: readonly string[]) => `没有界线、未计面积的区县：${codes.join('、')}。`,

  sourcesHeading: '来源',
  sourceList: (date: string) => `站点名单：${date}`,
  sourcePublished: (total: string, by: string, on: string) =>
    `公布的站点总数：${total} 个（${by}，${on}）`,
  sourceAbout: (total: number) => `约 ${count(total)}`,
  sourceTotal: (total: number) => count(total),
  sourceGround: (attribution: string) => `界线与地名：${attribution}`,
  live: '扫码看实时页面',
  liveLink: '实时页面',
  qr: '二维码，指向本页的实时页面',
  page: (page: number, pages: number) => `${exact(page)}/${exact(pages)}`,
};

/** What every language has to say in a brief. */
export type BriefWords = typeof briefWordsZhCn;
