import { genericAreaAt, isSeat } from './generic-area.ts';
import { isStationName, STREET } from './parse-street.ts';

const FILLER =
  /^(省直辖县级行政区划|省直辖县级行政单位|自治区直辖县级行政区划|省直辖县级市|省直辖行政单位|省直辖|自治区直辖|市辖区|直辖|所辖|下辖|辖区|辖县|(新疆)?(生产)?建设兵团|兵团|第?[一二三四五六七八九十]{1,2}师(?=[\u4e00-\u9fff]{2,5}市)|第[一二三四五六七八九十]{1,2}师(?![范大傅资部机]))/;
const COUNTRY = /^(中华人民共和国|中国)/;
/** First characters of all these, looked at before anything else, for speed. */
const FIRST = '中省自市直所下辖新生建兵第一二三四五六七八九十城东南西北老旧古主郊远近矿县镇';

/** Words between divisions that are none. */
export interface Filler {
  /** Empty when there are none. */
  readonly text: string;
  /** Whether it is the name of the country, which begins the names of banks and firms as well. */
  readonly country: boolean;
  /** Whether the divisions may end with it. */
  readonly ends: boolean;
}

const NONE: Filler = { text: '', country: false, ends: false };

/**
 * What stands at a place of the text between divisions: 市辖区, 省直辖, 建设兵团第一师, at the start the country, behind
 * a division 城区, 老城区, 东区.
 */
export function fillerAt(text: string, at: number, behindDivision: boolean): Filler {
  if (!FIRST.includes(text.charAt(at))) return NONE;
  const rest = text.slice(at, at + 16);
  const filler = FILLER.exec(rest)?.[0];
  if (filler !== undefined) return { text: filler, country: false, ends: true };
  const country = at === 0 ? COUNTRY.exec(rest)?.[0] : undefined;
  if (country !== undefined) return { text: country, country: true, ends: false };
  const area = behindDivision ? genericAreaAt(text, at) : '';
  if (area === '') return NONE;
  const behind = text.slice(at + area.length);
  const ends = behind === '' ? isSeat(area) : STREET.test(behind) || isStationName(behind);
  return { text: area, country: false, ends };
}
