import type { Level } from './level.ts';

const COMMITTEE = /(居民委员会|居委会)$/;
const VILLAGE_COMMITTEE = /(村民委员会|村委会|村民委员|村委员会)$/;
const COMMUNITY_TAIL = /(社区|小区|新村|村|嘎查|生活区|管理区|园区|街|里|巷)$/;
const VILLAGE_TAIL = /(村|嘎查|社区|队)$/;

/**
 * The place a village-level division is named after, without its committee:
 * 凤鸣路社区居委会 → 凤鸣路社区, 永禄村委会 → 永禄村, 城西居委会 → 城西社区, 查干淖尔嘎查村民委员会 → 查干淖尔嘎查.
 * Other names come back as they are.
 */
export function placeName(name: string, level: Level): string {
  if (level !== 'village') return name;
  if (VILLAGE_COMMITTEE.test(name)) {
    const stem = name.replace(VILLAGE_COMMITTEE, '');
    return VILLAGE_TAIL.test(stem) ? stem : `${stem}村`;
  }
  if (COMMITTEE.test(name)) {
    const stem = name.replace(COMMITTEE, '');
    return COMMUNITY_TAIL.test(stem) ? stem : `${stem}社区`;
  }
  return name;
}

/** Peoples whose name may stand before 自治州, 自治县 or 乡 without 族 (巴音郭楞蒙古自治州). */
const LONG_PEOPLES =
  '蒙古|柯尔克孜|哈萨克|塔吉克|锡伯|维吾尔|达斡尔|鄂温克|鄂伦春|土家|布依|仡佬|仫佬|毛南|傈僳|拉祜|布朗|景颇|德昂|阿昌|哈尼|独龙|撒拉|东乡|保安|裕固|纳西|普米|朝鲜|赫哲|门巴|珞巴|基诺|俄罗斯|塔塔尔|乌孜别克';
/** Peoples of one character: 水 and 白 are parts of place names too, so 族 must follow. */
const SHORT_PEOPLES = '各|回|藏|苗|彝|壮|侗|瑶|白|傣|黎|佤|畲|水|羌|怒|满|土|京|高山';
const AUTONOMOUS = new RegExp(
  `((${LONG_PEOPLES})族?|(${SHORT_PEOPLES})族)+(自治州|自治县|自治旗|乡|镇|苏木)$`,
);
/** Its last character: most names need not be looked at more closely. */
const AUTONOMOUS_END = /[州县旗乡镇木]/;

const TAILS: Record<Level, RegExp> = {
  province: /(维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市)$/,
  city: /(自治州|地区|盟|市|州)$/,
  county: /(自治县|自治旗|林区|特区|新区|矿区|左旗|右旗|县|区|市|旗)$/,
  town: /(街道办事处|街道|办事处|地区|苏木|镇|乡)$/,
  village: /(社区|嘎查|村)$/,
};

/**
 * The name people use: without 省市区县街道镇乡村 and the peoples of an autonomous place:
 * 渝北区 → 渝北, 双凤桥街道 → 双凤桥, 甘南藏族自治州 → 甘南, 永禄村 → 永禄. Never shorter than two characters
 * (城区 stays 城区, 单县 stays 单县), and 新区, 矿区, 左旗, 右旗 stay whole because the tail tells them apart.
 */
export function shortName(name: string, level: Level): string {
  const full = placeName(name, level);
  const tails = AUTONOMOUS_END.test(full.charAt(full.length - 1)) ? [AUTONOMOUS] : [];
  for (const tail of [...tails, TAILS[level]]) {
    const short = full.replace(tail, '');
    if (short !== full && [...short].length >= 2 && !/(新区|矿区|左旗|右旗)$/.test(full))
      return short;
  }
  return full;
}
