import type { Level } from '../gazetteer/level.ts';
import { simplifyCharacters } from '../geocode/simplify-characters.ts';

/**
 * What the plate of a row names: a centre or station for veterans (`station`), the authority above them
 * (退役军人事务局: `authority`), something else that has a plate (民政局, 敬老院: `other`), or only a place
 * or nothing that can be told (`unclear`).
 */
export type PlateBody = 'station' | 'authority' | 'other' | 'unclear';

/** What the name on a plate says of its bearer, whatever its address. */
export interface PlateRank {
  readonly body: PlateBody;
  /** 中心 or 站 where the plate says so. */
  readonly word: 'center' | 'station' | '';
  /** The place that the plate names, as written but for width and blanks: 渝北区龙溪街道凤鸣路社区. */
  readonly place: string;
  /**
   * The levels that the place may have, the likelier first: X市 is a city or a county. Empty when its
   * name does not say (龙溪退役军人服务站, a university's).
   */
  readonly levels: readonly Level[];
}

/** The words that make a plate one about veterans. */
const VETERANS = /(退役|退伍|复退|复员|转业)(军人|士兵|军官)|双拥(?!社区|村|路|街)|优抚对象/;
/** Their own institutions, in the words that stand behind 退役军人. */
const SERVICE =
  /^[^就创医养培公孵纪法]*?(服务|保障|事务|工作|联络|接待|综合|关爱|信访|之|服役)*(分中心|中心|总站|分站|站|驿站|服务点|联络点|工作点|点|服务室|工作室|室|服务所|所|窗口|之家|家园|服务岗|岗|服务处)/;
const AUTHORITY = /^.{0,8}?(局|厅|部|委员会|领导小组|办公室|办|科|股|处)/;
/** Plates that say 服务站 and nothing of whom it serves: 凤鸣路社区服务站. */
const PLAIN_STATION = /^(军人)?(综合)?(服务|工作)(分?中心|总?站|分站|点|室)$/;
/** How the names of institutions end that are neither a place nor a station. */
const INSTITUTION =
  /(中心|服务站|工作站|卫生站|文化站|站点|派出所|司法所|卫生所|研究所|事务所|卫生室|医务室|活动室|局|厅|支队|大队部|委员会|协会|学会|联合会|促进会|基金会|总会|商会|公司|集团|工厂|商店|超市|宾馆|酒店|饭店|银行|支行|学校|大学|学院|中学|小学|幼儿园|党校|(敬老|养老|福利|光荣|疗养|休养|医|卫生|剧|法|检察|博物|研究|设计)院|(纪念|展览|图书|文化|博物|体育|档案)馆|陵园|公墓|烈士墓|纪念碑|纪念塔|公园|广场|休养所|干休所|军休所|休干所|救助站|武装部|人武部|组织部|宣传部|教育基地|活动站|礼堂|影院)$/;
/** The same by their last character, for names that are too long for the short name of a place (张家院). */
const LONG_INSTITUTION = /^.{3,}(所|处|(?<![大家])院|馆|局|厅|厂|会|校|部|室|店|站)$/;
/** What stands behind the place and before 退役军人 when the station is a part of something else. */
const SHARED_PLATE =
  /(党群|便民|政务|行政|社会事务|社会治理|综合|公共|综治|文化|社区|民生|为民)+(服务)?(管理)?(中心|大厅|站)$/;
const OFFICE = /(人民政府|政府|党委|党工委|管委会|管理委员会|机关|本级|级)$/;
const BRACKET = /[([{【〔<《「『]([^()[\]{}【】〔〕<>《》「」『』]*)[)\]}】〕>》」』]/g;

const MUNICIPALITY = /(^|\P{L})(北京|天津|上海|重庆)市$/u;
const NUMBER = '[\\d一二三四五六七八九十百零〇○]';

/** The ends of places by the levels that they may have: the first that fits counts. */
const ENDS: readonly (readonly [RegExp, readonly Level[]])[] = [
  [
    /(社区|居民区|嘎查|村民小组|(村|居)民委员会|村委会|居委会|村委|居委|村改居|村居|村|队|屯)$/,
    ['village'],
  ],
  [new RegExp(`${NUMBER}+(连|队|组)$`), ['village']],
  [/(街道|街道办|街道办事处|地区办事处|办事处|镇|乡|苏木|镇街)$/, ['town']],
  [new RegExp(`${NUMBER}+团(场)?$`), ['town']],
  // Of towns only in Wuhan: 吴家山街; elsewhere a committee's: 南小街.
  [/街$/, ['town', 'village']],
  [/(农|林|牧|渔|茶|园艺|种畜|原种|良种|马|羊|盐)场$/, ['town', 'village']],
  // A 区 that is no district: part of a village or town, or of something else altogether.
  [/(小|片|库|校|厂|宿舍|家属|生活)区$/, []],
  [
    /(开发区|高新区|经开区|园区|工业区|示范区|保税区|风景区|景区|度假区|功能区|旅游区|试验区|合作区|管理区|集聚区|产业园|工业园|科技园|物流园|新城|高新|经开)$/,
    ['county', 'town', 'village'],
  ],
  [/自治区$|特别行政区$|省$|生产建设兵团$|^兵团$/, ['province']],
  [/(自治州|盟|地级市)$/, ['city']],
  // 大兴安岭地区, and the towns of Beijing that are called so too.
  [/地区$/, ['city', 'town']],
  [/(自治县|县|自治旗|旗|林区|特区|区)$/, ['county']],
  [MUNICIPALITY, ['province']],
  [new RegExp(`${NUMBER}+师$`), ['city']],
  // Short for an autonomous prefecture, or the end of many short names: 凉山州, 万州.
  [/州$/, ['city', 'county']],
  [/市$/, ['city', 'county']],
];

/** Plain text of a plate: half width, simplified, without blanks and marks that nobody sees. */
function plain(text: string): string {
  return simplifyCharacters(text.normalize('NFKC')).replace(/[\s\p{C}]/gu, '');
}

/**
 * Reads the rank from the name on a plate: 庄浪县水洛镇退役军人服务站 is a town's station,
 * 渝北区退役军人服务中心(空港分中心) belongs to the county. A bracket counts only where the rest says nothing.
 */
export function plateRank(name: string): PlateRank {
  const text = plain(name);
  const main = readPlate(text.replace(BRACKET, ''));
  const inside = [...text.matchAll(BRACKET)].map(([, held = '']) => readPlate(held));
  const station = inside.find(({ body }) => body === 'station');
  // 社会事务服务中心(水洛镇退役军人服务站): the bracket is the plate.
  const plate = main.body === 'station' ? main : (station ?? main);
  const placed = [plate, main, ...inside].find(({ place }) => place !== '') ?? plate;
  return { body: plate.body, word: plate.word, place: placed.place, levels: placed.levels };
}

/**
 * What a plate says besides its place and that it is a station: 中心 of 渝北区退役军人服务中心, 中心空港分中心 of its
 * branch. Two plates of one division with the same rest are one station, written in two ways.
 */
export function plateTail(name: string): string {
  const text = plainName(name);
  const { place } = plateRank(name);
  return text
    .replace(plainName(place), '')
    .replace(VETERANS, '')
    .replace(/服务|保障|事务|工作|综合/g, '');
}

/** A name as two writings of it agree: half width, simplified, without blanks, brackets and marks. */
export function plainName(name: string): string {
  return plain(name).replace(/[\p{P}\p{S}]/gu, '');
}

function readPlate(text: string): PlateRank {
  const veterans = VETERANS.exec(text);
  if (!veterans) return readOther(text);
  const before = text.slice(0, veterans.index);
  const behind = text.slice(veterans.index + veterans[0].length);
  const service = SERVICE.exec(behind);
  const authority = AUTHORITY.exec(behind);
  // 退役军人服务中心管理办公室 has both: what stands first counts.
  const isStation =
    service !== null && (authority === null || service[0].length <= authority[0].length);
  const end = isStation ? service[0] : (authority?.[0] ?? '');
  const rest = behind.slice(end.length);
  const body: PlateBody = isStation
    ? 'station'
    : authority
      ? 'authority'
      : behind === ''
        ? 'unclear'
        : 'other';
  const word = !isStation ? '' : /中心$/.test(end) ? 'center' : /站$/.test(end) ? 'station' : '';
  // 高平市退役军人服务中心北城街道工作站: the part behind is the smaller place.
  const part = placeOf(rest.replace(/^[-_·、,，:—]+|^驻/, '').replace(PART, ''));
  const place = placeOf(before);
  const partLevels = levelsOfPlace(part);
  const deeper = partLevels.length > 0 || place === '';
  return { body, word, place: deeper ? part : place, levels: levelsOfPlace(deeper ? part : place) };
}

/** What a part of a station calls itself, behind the place that it is for. */
const PART = /(服务|工作|联络)?(分中心|分站|站|点|室|窗口)$/;

/** A plate that says nothing of veterans: a station all the same, another institution, or only a place. */
function readOther(text: string): PlateRank {
  const end = placeEnd(text);
  const rest = text.slice(end);
  const place = text.slice(0, end);
  const levels = levelsOfPlace(place);
  const word = /中心$/.test(rest) ? 'center' : /站$/.test(rest) ? 'station' : '';
  if (PLAIN_STATION.test(rest)) return { body: 'station', word, place, levels };
  if (INSTITUTION.test(rest) || LONG_INSTITUTION.test(rest))
    return { body: 'other', word: '', place, levels };
  return { body: 'unclear', word: '', place: placeOf(text), levels: levelsOfPlace(placeOf(text)) };
}

/** Where the last word for a division ends, 0 without: what stands behind is the institution. */
function placeEnd(text: string): number {
  for (let end = text.length; end > 0; end -= 1) {
    if (
      /[省市州盟区县旗镇乡村]$|街道$|苏木$|嘎查$|办事处$|居委会$|村委会$|民委员会$/.test(
        text.slice(0, end),
      )
    ) {
      return end;
    }
  }
  return 0;
}

/** The place without what is said of its government or of the house that the station shares. */
function placeOf(text: string): string {
  let place = text.replace(/[-_·、,，:—]+$/, '');
  for (let before = ''; before !== place;) {
    before = place;
    place = place.replace(OFFICE, '').replace(SHARED_PLATE, keepPlace);
  }
  return place;
}

/** 凤鸣路社区服务站退役军人…: 社区 is the place, 服务站 the house. */
function keepPlace(shared: string): string {
  return shared.startsWith('社区') ? '社区' : '';
}

/** 庄浪县城区 is a part of the county's seat; 晋城市城区 and 阳泉市郊区 are counties. */
const PART_OF_COUNTY = /[县区旗](老|新|主|中心)?(城|市|东|西|南|北|郊|矿|新城|老城|主城)区$/;

function levelsOfPlace(place: string): readonly Level[] {
  if (PART_OF_COUNTY.test(place)) return [];
  return ENDS.find(([end]) => end.test(place))?.[1] ?? [];
}

/** The words of a level cell, longest first, with the levels that each may mean. */
const CELL_WORDS: readonly (readonly [string, readonly Level[]])[] = [
  ['特别行政区', ['province']],
  ['自治区', ['province']],
  ['直辖市', ['province']],
  ['自治州', ['city']],
  ['自治县', ['county']],
  ['自治旗', ['county']],
  ['设区市', ['city']],
  ['地级市', ['city']],
  ['县级市', ['county']],
  ['县级', ['county']],
  ['地级', ['city']],
  ['行政村', ['village']],
  ['社区', ['village']],
  ['嘎查', ['village']],
  ['居委会', ['village']],
  ['村委会', ['village']],
  ['街道', ['town']],
  ['苏木', ['town']],
  ['省', ['province']],
  ['地', ['city']],
  ['州', ['city']],
  ['盟', ['city']],
  ['市', ['city', 'county']],
  ['县', ['county']],
  ['区', ['county']],
  ['旗', ['county']],
  ['乡', ['town']],
  ['镇', ['town']],
  ['街', ['town']],
  ['村', ['village']],
  ['社', ['village']],
  ['居', ['village']],
];
const CELL_WORD = new RegExp(CELL_WORDS.map(([word]) => word).join('|'), 'y');

/**
 * What a cell 级别 says, the likelier level first: 县（市、区）级 is the county, 市级 a city or a county. Null when
 * it cannot be told: 一级, 省市级.
 */
export function rankOfCell(text: string): readonly Level[] | null {
  const bare = plain(text)
    .toLowerCase()
    .replace(/退役军人|服务|中心|站|机构|[^\p{L}\d]/gu, '');
  if (/^(province|city|county|town|village)$/.test(bare)) return [bare as Level];
  let levels: readonly Level[] | null = null;
  for (let at = 0; at < bare.length;) {
    CELL_WORD.lastIndex = at;
    const found = CELL_WORD.exec(bare)?.[0];
    const meant = CELL_WORDS.find(([word]) => word === found)?.[1];
    if (found === undefined || !meant) {
      // 级, 本级 and 层 may stand between and behind the words; any other text is another story.
      if (!/[级本层]/.test(bare.charAt(at))) return null;
      at += 1;
      continue;
    }
    const known: readonly Level[] = levels ?? meant;
    levels = known.filter((level) => meant.includes(level));
    at += found.length;
  }
  return levels && levels.length > 0 ? levels : null;
}
