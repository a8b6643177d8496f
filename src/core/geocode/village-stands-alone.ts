/** Behind the name of a village such a word makes it part of another name: 白桥村路. */
const ROAD_WORD = /^(大?路|大?街(?!道)|大道|巷|弄|胡同|小学|中学|大桥)/;
const VILLAGE_TAIL = /(村|社区|嘎查|小区|居委会|村委会)$/;
const ROAD_TAIL = /[路街道巷弄里]$/;
const AFTER_BARE_NAME = /^($|退役军人|[\d一二三四五六七八九十]+(组|社|队|号|栋|幢))/;

/**
 * Whether the words from `at` to `end` name a village, and no road or school: 白桥村路 does not. A name
 * without 村 or 社区 (龙山, 大众巷) needs its town in front and a clear end, for such names are roads and hills
 * as well.
 */
export function villageStandsAlone(
  text: string,
  at: number,
  end: number,
  behindTown: boolean,
): boolean {
  if (ROAD_WORD.test(text.slice(end, end + 3))) return false;
  const name = text.slice(at, end);
  if (VILLAGE_TAIL.test(name)) return true;
  if (!behindTown) return false;
  const rest = text.slice(end, end + 6);
  if (ROAD_TAIL.test(name)) return rest.startsWith('退役军人');
  return name.length >= 4 || AFTER_BARE_NAME.test(rest);
}
