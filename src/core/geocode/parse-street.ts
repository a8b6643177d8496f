/** What stands in an address behind the divisions. Empty strings where there is nothing. */
export interface StreetParts {
  /** 张掖路, 上海道, 大众巷. */
  readonly street: string;
  /** 12号, 12-3号, 5弄8号, 3组. */
  readonly number: string;
  /** A building, an institution, 退役军人服务站. */
  readonly poi: string;
  /** Floor, room, 附近, 对面, 院内: where within or near it. */
  readonly detail: string;
  /** What fits nowhere. */
  readonly remainder: string;
}

const STATION = /(退役军人(事务)?(服务)?(保障)?(中心|总站|站)?)/;
const DETAIL =
  /((附近|旁边?|对面|对过|斜对面|隔壁|[东南西北]([侧面边]|门|北角|南角)|院内|内|门口|旁侧|大厅|[一二三四五六七八九十两\d]+至?[一二三四五六七八九十\d]*(楼|层|室)|负[一二三\d]楼?|[a-zA-Z]?\d{1,4}(室|房)|[a-zA-Z]\d{2,4})+)$/;
const STREET =
  /^([^\d]{1,14}?\d{0,3}?(大道|大街|公路|胡同|国道|省道|县道|环路|路|街|道|巷|弄|里))(?=[东南西北中]?段?(\d|$|[^\d]))/;
const NUMBER =
  /^([东南西北中]?段)?((附?\d+(-\d+)*(号院|号楼|号|弄|栋|幢|座|单元|组|社|队))+|\d+(-\d+)*$)/;

/** Takes the text behind the divisions apart; every character ends up in one part. */
export function parseStreet(text: string): StreetParts {
  let rest = text;
  let detail = '';
  for (let match = DETAIL.exec(rest); match && match[0] !== ''; match = DETAIL.exec(rest)) {
    detail = match[0] + detail;
    rest = rest.slice(0, match.index);
  }
  const street = STREET.exec(rest)?.[1] ?? '';
  rest = rest.slice(street.length);
  const number = NUMBER.exec(rest)?.[0] ?? '';
  rest = rest.slice(number.length);
  const station = STATION.exec(rest);
  const named = station !== null || /[\u4e00-\u9fff]{2,}/.test(rest);
  return { street, number, poi: named ? rest : '', detail, remainder: named ? '' : rest };
}
