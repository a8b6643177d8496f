/**
 * Words that say which part of a place is meant, and that some cities have as a district: 东区 of 攀枝花, 城区 of 晋城,
 * 新城区 of 西安, 市中区.
 */
const GENERIC =
  '(?:(?:[东南西北中老新旧古主]|中心)?城[东南西北中内]?区|[东南西北新老]?市[东南西北中]?区|[东南西北中]{1,2}[郊部]?区|[远近]?郊区|[新老旧]区|矿区)';
const WHOLE = new RegExp(`^${GENERIC}$`);
/** Before such a word it is part of a name: 城区小学, 东区社区, 新区大道. */
const NAME_GOES_ON =
  '社区|[新小]?村|街道|办事处|小区|[一二三四]?大?[路街道巷]|分局|公安|供电|法院|[中小大]学|医院|管委会|管理委员会';
const FILLER = new RegExp(`^(?:县|市|镇)?${GENERIC}(?!${NAME_GOES_ON})`);
const SEAT = /^(县|市|镇)?(老|主|中心)?[城市]区$/;

/** Whether a name is such a word: it means a county only under its own city or province. */
export function isGenericArea(name: string): boolean {
  return name.length <= 4 && WHOLE.test(name);
}

/** Such a word at a place of the text (also 县城区); empty when there is none, or when it begins a longer name. */
export function genericAreaAt(text: string, at: number): string {
  return FILLER.exec(text.slice(at, at + 12))?.[0] ?? '';
}

/** Whether such a word means the seat itself: 庄浪县城区; where 成都市西区 is nobody can say. */
export function isSeat(word: string): boolean {
  return SEAT.test(word);
}
