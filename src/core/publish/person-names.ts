/**
 * Words after or before which lists write who works there. A region names its own in
 * `withhold.person_labels`.
 */
export const PERSON_LABELS: readonly string[] = [
  ...['联系人', '负责人', '责任人', '经办人', '值班人员', '值班员', '工作人员', '联络员', '专干'],
  ...['副站长', '站长', '副主任', '主任', '支书', '书记', '所长', '科长', '局长', '法人', '姓名'],
];

/**
 * Surnames, frequent ones first, and those of two characters. Left out are a few that stand at the head of
 * other words in addresses: 居委会, 路口, 管委会, 公司.
 */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温常康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝游辛靳柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆司卓古吉缪简车项连芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂全佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥班储原栗燕楚鄢劳谌奚皮粟冼蔺盘闻厉伊仝郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰卿狄索宣晋初云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅於呼揭尉冶斯束檀阴昝智幸奉植衡富尧闭';
const COMPOUND =
  '欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|夏侯|令狐|端木|呼延|南宫|澹台|宇文';
const HAN = '\\u4e00-\\u9fff';
const TITLE = '同志|先生|女士|老师';
/** 李某某; 欧阳某; 阿不都·买买提. */
const FOREIGN = `[${HAN}]{1,8}(?:[·•・][${HAN}]{1,8})+`;
/** Words that begin like a name. */
const NO_NAME = '单位|党|常务|常驻|管理|安全|安置|应急|时间|农|成立|金融|平安|高新|门卫';
const NAME = `(?!${NO_NAME})(?:${FOREIGN}|(?:${COMPOUND}|[${SURNAMES}])[${HAN}某]{1,2}?)`;
/** Where a name ends: before anything but Han, a title, or what follows names in lists. */
const END = `(?![${HAN}])|(?=电话|手机|联系|${TITLE})`;
const OFFICE = '(?:室|科|处|部|办|厅|中心|站|窗口|股|局|所|会|台|员|人)';
/** Blanks within a line. */
const BLANKS = '[ \\t\\u3000]*';
/** A name, or with a rare surname whatever two to four characters are no office. */
const ANY = `(?:${NAME}|(?![${HAN}]*${OFFICE}(?![${HAN}]))[${HAN}]{2,4})`;
/** What begins like a name in a telephone's cell and is none: days and times. */
const TIMES = '周[一二三四五六日末天]|白[天班]|夜|晚|上午|下午|全天|工作';

/**
 * A text without persons' names, as far as their place gives them away: after or before one of `labels`
 * (联系人：张某某, 张某某（站长）, 王主任), before 同志 or 先生. The label goes with the name. A heuristic: a
 * name that stands alone in an address stays, and `check` cannot know it.
 */
export function withoutPersons(text: string, labels: readonly string[] = PERSON_LABELS): string {
  if (text === '') return text;
  const words = [...labels]
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('|');
  const patterns = [`(?<![${HAN}])(?:${COMPOUND}|[${SURNAMES}])[${HAN}]{0,2}(?:${TITLE})`];
  if (words !== '')
    patterns.unshift(
      // After a label and a colon or bracket even a rare surname is taken for one, but no office.
      `(?:${words})${BLANKS}[:：]${BLANKS}${ANY}(?:${END})(?:${TITLE})?`,
      `(?:${words})${BLANKS}[（(]${BLANKS}${ANY}(?:${END})(?:${TITLE})?${BLANKS}[）)]`,
      `(?:${words})${BLANKS}${NAME}(?:${END})(?:${TITLE})?`,
      `(?<![${HAN}])${NAME}${BLANKS}(?:(?:${words})|[（(](?:${words})[）)])`,
      `(?<![${HAN}])(?:${COMPOUND}|[${SURNAMES}])(?:${words})`,
    );
  return removed(text, patterns);
}

/** A telephone's cell, in which any name is a person's: `张某某 0595-87700000` too. */
export function withoutPersonsInPhone(text: string, labels?: readonly string[]): string {
  const name = `(?<![${HAN}])(?!${TIMES})${NAME}(?![${HAN}])`;
  return removed(withoutPersons(text, labels), [name]);
}

function removed(text: string, patterns: readonly string[]): string {
  let left = text;
  for (const pattern of patterns) left = left.replace(new RegExp(pattern, 'gu'), '');
  if (left === text) return text;
  return left
    .replace(/[（(][\s,，、;；:：]*[）)]/g, '')
    .replace(/([,，、;；])[\s,，、;；:：]+/g, '$1')
    .replace(/^[\s,，、;；:：。/|-]+|[\s,，、;；:：/|-]+$/g, '');
}
