const FILLER =
  /^(省直辖县级行政区划|省直辖县级行政单位|自治区直辖县级行政区划|省直辖县级市|省直辖行政单位|省直辖|自治区直辖|市辖区|直辖|所辖|下辖|辖区|辖县|(新疆)?(生产)?建设兵团|兵团|第?[一二三四五六七八九十]{1,2}师(?=[\u4e00-\u9fff]{2,5}市))/;
const COUNTRY = /^(中华人民共和国|中国)/;
/** First characters of all these, looked at before anything else, for speed. */
const FIRST = '中省自市直所下辖新生建兵第一二三四五六七八九十';

/** Words between divisions that are none. */
export interface Filler {
  /** Empty when there are none. */
  readonly text: string;
  /** Whether it is the name of the country, which begins the names of banks and firms as well. */
  readonly country: boolean;
}

const NONE: Filler = { text: '', country: false };

/** What stands at a place of the text between divisions: 市辖区, 省直辖, 建设兵团第一师, at the start the country. */
export function fillerAt(text: string, at: number): Filler {
  if (!FIRST.includes(text.charAt(at))) return NONE;
  const rest = text.slice(at, at + 16);
  const filler = FILLER.exec(rest)?.[0];
  if (filler !== undefined) return { text: filler, country: false };
  const country = at === 0 ? COUNTRY.exec(rest)?.[0] : undefined;
  return country === undefined ? NONE : { text: country, country: true };
}
