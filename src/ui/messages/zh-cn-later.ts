import { POINT_LEVELS } from './zh-cn-point-levels.ts';
import type { MatchLevel } from '../../core/gazetteer/level.ts';
import type { Standard } from '../../core/coverage/standard.ts';
import type { MapLink } from '../../core/directions/map-links.ts';
import type { BadgeKind } from '../../core/stations/badge-kind.ts';
import { hoursWordsZhCn } from '../../core/stations/hours-words-zh-cn.ts';
import type { Kind, Station, Status } from '../../core/stations/station.ts';
import { distanceParts } from '../../core/geo/distance-parts.ts';

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

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

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
  locationWaiting: '正在等待定位…',
  originClear: '取消起点',
  divisionEmpty: '这里没有符合筛选条件的服务站。请在上面放宽级别，或返回上一级。',
  backToBrowse: '看全部服务站',
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
  distance,
  mapLabel: '地图',
  kind: (kind: Kind) => KINDS[kind],
  status: (status: Status) => STATUS[status],

  textLarge: '长辈版',
  textStandard: '标准版',
  textScales: '字的大小',
  readAloud: '读给我听',
  readStop: '停止朗读',
  percent: (value: number) => `${value} %`,

  searchLabel: '查找服务站、区县、街道、村（社区）、地址或坐标',
  searchPlaceholder: '站名、地名、地址或拼音',
  searchClear: '清空',
  searchHits: (hits: number) => (hits === 0 ? '没有找到' : `${exact(hits)} 条建议，用上下箭头选择`),
  searchAll: (query: string) => `列出“${query}”的全部结果`,
  searchWithoutPinyin: '拼音查找暂时不可用，请输入汉字。',
  searchLoading: '正在准备查找…',
  searchAddress: '正在按地址查找…',
  formerName: (name: string) => `原 ${name}`,
  nearHit: '接近',
  addressTag: '按地址',
  addressNote: (pointOf: string, own: boolean, remainder: string) =>
    `${own ? '' : '确切位置未收录，'}以${pointOf}的代表点为起点${remainder ? `，没有用上“${remainder}”` : ''}`,
  pointOf: (name: string) => `${name}的代表点`,
  coordinatesTitle: (lng: number, lat: number) => `坐标：东经 ${lng}°，北纬 ${lat}°`,
  coordinatesNote: (order: 'lng-lat' | 'lat-lng', inside: boolean) =>
    `按“${order === 'lng-lat' ? '经度、纬度' : '纬度、经度'}”读出，作为 WGS 84 坐标；选中即为起点${inside ? '' : '。不在本地区范围内'}`,
  coordinatesAbroad: '这两个数读作坐标，但不在中国大陆范围内。',
  recentSearches: '最近查找，只存在这台设备上',
  recentClear: '清除最近查找',
  parents: (names: readonly string[]) => names.join(' › '),
  divisionTag: '行政区划',
  noHitsTitle: (query: string) => `没有找到“${query}”`,
  noHitsHelp: [
    '少打几个字，例如只写“凤鸣路”，不写“退役军人服务站”。',
    '试试拼音首字母，例如 fml。',
    '换成所在的乡镇、街道或区县，地址前也写上，例如“渝北区龙溪街道金龙路”。',
    '输入坐标，例如“106.63, 29.72”，或在地图上点一处，看离它最近的站。',
    '确认右上角的地区选对了。',
  ],
  noHitsCall: (name: string) => `也可以打电话问${name}：`,
  distanceFrom: (metres: number, approximate: boolean) =>
    approximate ? `约 ${distance(metres)}` : distance(metres),
  distanceLine: (text: string, origin: string, walk: string) =>
    `从 ${origin} 起，直线 ${text}${walk && `，${walk}`}`,
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
  hoursWords: hoursWordsZhCn,
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
  showOnMap: '在地图上看',

  placeHeading: (name: string, stations: number) => `${name}：${exact(stations)} 个站共用一个位置`,
  placeExplain: (name: string) =>
    `这些站的确切位置尚未收录，都暂放在${name}的代表点上，地图上用虚线圆圈和数目表示。`,

  nearestHeading: '离起点最近的服务站',
  areaHeading: '地图范围内的服务站',
  filteredHeading: (name: string) => `${name}符合条件的服务站`,
  allHeading: (name: string) => `${name}全部服务站`,
  resultCount: (places: number, total: number) =>
    places < total
      ? `已列出最近的 ${exact(places)} 处，共 ${exact(total)} 处`
      : `共 ${exact(total)} 处，已全部列出`,
  listedCount: (places: number, total: number) =>
    places < total
      ? `已列出 ${exact(places)} 处，共 ${exact(total)} 处`
      : `共 ${exact(total)} 处，已全部列出`,
  filtersLabel: '筛选',
  withinLabel: '离起点',
  withinAny: '不限远近',
  withinKm: (km: number) => `${km} 公里内`,
  badgeLabel: '称号',
  badgeAny: '不限称号',
  serviceAny: '不限事项',
  optionCount: (name: string, stations: number) => `${name}（${exact(stations)}）`,
  openOnly: '现在开放',
  openOnlyNote: '没有收录开放时间的站不在其中；节假日请先打电话。',
  searchArea: '搜索此区域',
  searchAreaList: '只看地图上的范围',
  areaChip: '地图范围内',
  areaClear: '不再限于地图范围',
  listAll: (stations: number) => `列出全部 ${exact(stations)} 个站`,
  filtersClear: '取消筛选',
  openState: { open: '现在开放', closed: '现在不开放', unknown: '是否开放请先询问' },
  walkShort: (minutes: number) => `步行约 ${exact(minutes)} 分钟`,
  walkTime: (minutes: number) => `步行约 ${exact(minutes)} 分钟（估算）`,
  walkNote: ({ speed_kmh, detour_factor }: Standard) =>
    `步行时间是估算：直线距离乘绕行系数 ${detour_factor}，每小时 ${tenth.format(speed_kmh)} 公里`,
  unplacedHeading: (stations: number) => `另有 ${exact(stations)} 个站没有位置`,
  mobileServes: (names: readonly string[]) => `流动服务到：${names.join('、')}`,

  call: (phone: string) => `打电话 ${phone}`,
  directionsLabel: '怎么去',
  mapApp: { amap: '高德地图', baidu: '百度地图', tencent: '腾讯地图', apple: '苹果地图' },
  directionsLink: (app: string, kind: MapLink['kind']) =>
    ({ route: `${app}：步行路线`, point: `${app}：看位置`, search: `${app}：按名称查找` })[kind],
  directionsLearns: (app: string, kind: MapLink['kind']) =>
    kind === 'search'
      ? `打开${app}，会把这个站的名称告诉它，不含起点`
      : `打开${app}，会把这个站的位置告诉它，不含起点`,
  directionsRough:
    '本站的确切位置没有收录，不能直接导航。下面的链接按名称或地址查找，找到的不一定是本站，请先打电话。',
  directionsWechat:
    '微信里打不开别的地图应用：请点右上角“···”，选“在浏览器中打开”，或者复制地址，到地图里查找。',
  today: '今天',
  closedAllDay: '不开放',
  closesAt: (when: string) => `开到${when}`,
  opensAt: (when: string) => `下次开放：${when}`,
  when: (inDays: number, weekday: number, time: string) =>
    inDays === 0
      ? `今天 ${time}`
      : inDays === 1
        ? `明天 ${time}`
        : inDays < 7
          ? `${WEEKDAYS[weekday]} ${time}`
          : `${exact(inDays)} 天后 ${time}`,
  weekday: (weekday: number) => WEEKDAYS[weekday] ?? '',
  weekTable: '一周开放时间',
  stretchUnsure: '请先询问',
  holidaysUnknown: '节假日是否开放未知，请先打电话。',
  holidaysLeftOut: '名单里写了节假日的安排，这里不知道哪天放假，没有计入，请先打电话。',
  hoursAsWritten: '按名单原文',
  bringLabel: '携带材料',
  bringGeneral: ['身份证', '优待证（已领取的）', '要办的事项的有关材料，带什么请先打电话确认'],
  bringAdvice: '一般建议，不是本站的规定。',
  bringSource: (source: string) => `依据：${source}`,
  badgesLabel: '称号说明',
  badge: {
    national_model: '全国示范型：按退役军人事务部的全国示范型标准考核合格的服务中心、服务站。',
    fengqiao: '枫桥式：在基层就地化解矛盾、做好退役军人工作的先进服务中心、服务站。',
    five_haves: '五有：有机构、有编制、有人员、有经费、有保障。',
    red_station: '红色退役军人服务站：地方评选的党建带动服务的先进站。',
  } satisfies Record<BadgeKind, string>,
  dataOld: (date: string) => `资料日期是 ${date}，已超过一年：去之前请先打电话核实。`,
  dataOldNoPhone: (date: string) => `资料日期是 ${date}，已超过一年：去之前请先向上级站核实。`,
  correctionLabel: '报错、更正',
  correctionAct: '报告资料有误',
  correctionSubject: (name: string) => `更正：${name}`,
  correctionText: '哪里有误、应当怎样（请勿写入个人信息）：',
  correctionTell: (name: string) => `请告诉上级站：${name}。`,
  correctionKeeper: '请告诉维护本站的单位。',
  copyAddress: '复制地址',
  copyName: '复制站名',
  copiedText: '已复制',
  copyByHand: '这个浏览器不让网页复制。文字已选好，请用系统的“复制”：',
  share: '分享',
  addContact: '存到通讯录',

  shareOut: '嵌入与导出',
  divisionPage: '这里的网页（可打印、可收藏）',
  privacy: '隐私说明',
  handout: {
    print: '打印',
    back: '返回',
    card: '卡片大小',
    title: (subject: string) => `打印：${subject}`,
    failed: '打印页没有下载成功。',
    printed: (date: string) => `打印日期 ${date}`,
    dated: (date: string) => `名单日期 ${date}`,
    scan: '扫码打开同一页',
    qr: '本页网址的二维码',
    origin: '起点',
    originOwn: '起点是打印时的所在位置，不印在图上，也不在二维码里。',
    pictureTitle: '服务站位置图',
    pictureDescription: (marks: number) => `图上有 ${exact(marks)} 个编号，与下面的名单一致。`,
    north: '北',
    legend: '编号与名单一致。方块：服务中心；圆：服务站；虚线：位置约略；小点：地名。',
    bare: '各区县的边界没有下载成功，图上没有画。',
    empty: '这里没有可以打印的服务站。',
    omitted: (stations: number) =>
      `还有 ${exact(stations)} 个站没有印出：请扫码看全部，或先选小一些的区划再打印。`,
    shallow: '只列本级和下一级的站，再下一级请到各自的页面打印。',
    noContacts: '名单未收录电话、地址。出发前请先向当地退役军人事务部门核实。',
    approximate: '虚线编号：确切位置尚未收录，图上是所在乡镇或区县的代表点，不是门口。',
    derived: '名单按行政区划推导，不是主管部门公布的名单。',
    check: '出发前请先打电话核实。',
    fileLink: '本页是从文件夹打开的，二维码只在这台设备上有效。',
    at: (name: string, stations: number) =>
      `位置约略，图上放在${name}的代表点${stations > 1 ? `（${exact(stations)} 个站）` : ''}`,
    state: '状态',
    field: (label: string, text: string) => `${label}：${text}`,
    noPhone: '电话未收录',
    cut: '打印后沿虚线剪下，85 × 54 毫米，可放进钱包。',
  },

  approval: (number: string, source: string) => `审图号：${number}（${source}）`,
  noApproval: '未经审图',
  basemapApproval: (number: string) => `天地图 · 审图号：${number}`,
  legend: '图例',
  legendApproximate: '位置约略，数字为站数',
  legendCluster: '多处合并，数字为站数',
  legendMobile: '流动服务站',
  regionsMissing: '地区目录（data/regions.json）没有打开：不能换地区，其余照常。',
  offline: {
    gone: (date: string) => `网络已断开，正在用本机保存的数据（截至 ${date}）。`,
    goneUnkept: '网络已断开。已打开的列表仍可使用，地图上新的区域可能显示不出来。',
    noServer: (date: string) => `连不上服务器，正在用本机保存的数据（截至 ${date}）。`,
    newer: '有新的数据，刷新后使用。',
    useNew: '刷新',
    kept: (region: string, date: string) =>
      `${region}的数据已保存在这台设备上（截至 ${date}），没有网络也能打开本页。`,
    notKept: (region: string) => `没能把${region}的数据保存在这台设备上：没有网络时打不开本页。`,
    insecure: '这个网址不是 https，浏览器不允许保存本页：没有网络时打不开。',
    unsupported: '这个浏览器不能保存本页：没有网络时打不开。',
    folder: (region: string, date: string) =>
      `${region}的全部数据都在本页所在的文件夹里（截至 ${date}），不需要网络。`,
  },
  mapLoading: '正在打开地图…',
  mapTrouble: {
    webgl: '这台设备的浏览器不能画交互地图（没有 WebGL 2），下面是简图。',
    worker: '地图没有响应，可能有文件被拦下了。下面是简图。',
    base: '底图没有下载成功：只显示站点，不显示边界和地名。',
  },
  mapBare: '各区县的边界没有下载成功，图上只有站点。',
  map: {
    'Map.Title': '地图。方向键移动，加减号缩放，回车以地图中心为起点；所有内容在列表里都有',
    'NavigationControl.ZoomIn': '放大',
    'NavigationControl.ZoomOut': '缩小',
    'AttributionControl.ToggleAttribution': '数据来源',
    'ScaleControl.Meters': '米',
    'ScaleControl.Kilometers': '公里',
  },
};
