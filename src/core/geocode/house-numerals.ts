/** 社区, 队伍 and 座店 are no counted words: 五一社区, 三座店镇 are names. */
const COUNTED =
  '号|弄|栋|幢|楼(?!梯)|层|室|单元|村民小组|组|队(?!伍)|社(?!区|会)|排|院(?!校|士|子)|座(?=$|\\d)';
const CHINESE_NUMBER = new RegExp(`[一二三四五六七八九十百〇零两]+(?=(${COUNTED}))`, 'g');
const DIGITS = '〇一二三四五六七八九';

/** House numbers in figures: 三十二号 → 32号, 一楼 → 1楼. Only before a word that is counted, only behind the divisions. */
export function houseNumerals(text: string): string {
  return text.replace(CHINESE_NUMBER, (words) => arabic(words) ?? words);
}

/** 三十二 → 32, 一百零五 → 105, 二〇三 → 203; null for what is no number up to 999 or a run of digits. */
function arabic(words: string): string | null {
  const plain = words.replaceAll('零', '〇').replaceAll('两', '二');
  if (/^[〇一二三四五六七八九]+$/.test(plain)) {
    return [...plain].map((each) => String(DIGITS.indexOf(each))).join('');
  }
  const match =
    /^(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九])?$/.exec(
      plain,
    );
  if (!match) return null;
  const [, hundreds = '', tens = '', ten, ones = ''] = match;
  const digit = (each: string): number => (each === '' ? 0 : DIGITS.indexOf(each));
  const tensValue = ten === undefined ? 0 : tens === '' ? 1 : digit(tens);
  return String(digit(hundreds) * 100 + tensValue * 10 + digit(ones));
}
