import { houseNumerals } from './house-numerals.ts';
import { splitContact } from './split-contact.ts';

/** What stands in an address behind the divisions. Empty strings where there is nothing. */
export interface StreetParts {
  /** 张掖路, 上海道, 大众巷, 一环路南四段, 人民路与解放路. */
  readonly street: string;
  /** 12号, 12-3号, 5弄8号, 3栋2单元, 3组. */
  readonly number: string;
  /** A building, an institution, 退役军人服务站. */
  readonly poi: string;
  /** Floor, room, 附近, 对面, 院内: where within or near it. */
  readonly detail: string;
  /** What fits nowhere, or belongs to a person: phones and names. */
  readonly remainder: string;
}

/** What most lists have behind the divisions. */
const STATION_NAME = /^退役军人(事务|服务)?(服务)?(保障)?(中心|总站|站)$/;
/** One word at the end that says where within or near. */
const DETAIL =
  /(附近|[东南西北左右]?[旁侧边]+|斜?对[面过]|隔壁|[东南西北]{1,2}(面|门|角|北角|南角)|院内|楼[上下内]|内|门口|路口|(交叉|交汇)[口处]|交口|交界处|后院|后面|前面|(?<!政务|服务|便民|办事|营业)大厅|(主|副|附|裙|前|后|东|南|西|北)楼|负?[一二三四五六七八九十两\d]+([-至][一二三四五六七八九十\d]+)?[FfＦ]|负[一二三\d]层?|负?[一二三四五六七八九十\d]+([-至、][一二三四五六七八九十\d]+)*(楼(?!盘)|层|室|房)|(?<![a-zA-Z\d])[a-zA-Z]-?\d{1,4}(室|房)?|[往向以]?[东南西北]{1,2}(约|行)?\d+米[左右处]*|约?\d+米[左右处]*)$/;
/** Longest text that one such word can fill. */
const DETAIL_REACH = 16;

const SECTION = '(?:[东南西北中]?[一二三四五六七八九十\\d]{0,2}段)?';
const ROAD = `(?:大道|大街(?!道)|公路|胡同|国道|省道|县道|乡道|路(?!桥|政|灯)|街(?!道|坊|心|办)|道(?=[东南西北中]?[一二三四\\d]?段|附?\\d|$|[附旁对与和交东南西北侧])|巷|里(?=\\d|$)|弄(?=\\d))${SECTION}`;
/** A road or street with its section, at the start of a text. */
export const STREET = new RegExp(
  `^(?:\\d{3}(?:国道|省道|县道)|[GSXY]\\d{1,4}(?:国道|省道|县道|乡道|高速|线)?|[^\\d]{1,14}?\\d{0,3}?${ROAD})(?:[与和][^\\d]{1,10}?${ROAD})?`,
);
const UNIT = '(?:号院|号楼|号|弄|支弄|栋|幢|座|单元|村民小组|组|社|队|排|户|#楼|#|巷|院)';
const NUMBER = new RegExp(
  `^第?(?:(?:附|[甲乙丙丁A-Z])?\\d+(?:[-之、 ]\\d+)*[甲乙丙丁A-Za-z]?${UNIT}(?:之\\d+|-\\d+(?!楼|层|室))*|[A-Z](?:座|栋|幢))*(?:附?\\d+(?:-\\d+)*[A-Z]?$)?`,
);
/** Behind such a word inside a would-be street, the street only begins: 政务服务中心呈祥大道. */
const INSTITUTION =
  /^[^\d]{0,12}?(中心|大厦|小区|花园|广场|公司|医院|银行|政府|学校|小学|中学|服务站|科技园|科学园|委员会|居委会|村委会)(?![东南西北中]?[一二三四五六七八九十]*大?[路街道巷])(?=[^\d]{2,})/;

/** Whether a text is the plate of a station without the place: 退役军人服务站. */
export function isStationName(text: string): boolean {
  return STATION_NAME.test(text);
}

/** Takes the text behind the divisions apart; every character ends up in one part. */
export function parseStreet(text: string): StreetParts {
  if (text === '' || STATION_NAME.test(text)) {
    return { street: '', number: '', poi: text, detail: '', remainder: '' };
  }
  const { place, contact } = splitContact(houseNumerals(text));
  let rest = place;
  let detail = '';
  for (let piece = detailOf(rest); piece !== ''; piece = detailOf(rest)) {
    detail = piece + detail;
    rest = rest.slice(0, -piece.length);
  }
  const before = streetBegins(rest);
  const street = STREET.exec(rest.slice(before))?.[0] ?? '';
  const number = NUMBER.exec(rest.slice(before + street.length))?.[0] ?? '';
  const others = rest.slice(0, before) + rest.slice(before + street.length + number.length);
  const named = /[\u4e00-\u9fff]{2,}/.test(others);
  return {
    street,
    number,
    poi: named ? others : '',
    detail,
    remainder: (named ? '' : others) + contact,
  };
}

function detailOf(text: string): string {
  return DETAIL.exec(text.slice(-DETAIL_REACH))?.[0] ?? '';
}

/** Where the street begins: behind an institution named in front of it, else at 0. */
function streetBegins(text: string): number {
  const street = STREET.exec(text)?.[0];
  if (street === undefined) return 0;
  const institution = INSTITUTION.exec(text)?.[0] ?? '';
  return institution.length < street.length && STREET.test(text.slice(institution.length))
    ? institution.length
    : 0;
}
