import { cutOut, plainText, type PlainText, type Span } from './plain-text.ts';

/**
 * Words after or before which lists write who works there. A region names its own in
 * `withhold.person_labels`.
 */
export const PERSON_LABELS: readonly string[] = [
  ...[
    '联系人',
    '负责人',
    '责任人',
    '经办人',
    '对接人',
    '联络人',
    '主管',
    '分管领导',
    '领导',
    '法定代表人',
    '法人',
  ],
  ...[
    '值班人员',
    '值班员',
    '工作人员',
    '专职人员',
    '服务人员',
    '联络员',
    '网格员',
    '网格长',
    '协理员',
    '辅导员',
  ],
  ...[
    '专干',
    '干事',
    '专员',
    '办事员',
    '文书',
    '秘书',
    '志愿者',
    '社工',
    '民警',
    '楼长',
    '组长',
    '村长',
    '会长',
  ],
  ...[
    '副站长',
    '站长',
    '副主任',
    '主任',
    '支书',
    '书记',
    '所长',
    '科长',
    '局长',
    '队长',
    '院长',
    '姓名',
    '名字',
  ],
  ...['退役军人', '老兵', '老师', '经理', '请找', '找', 'Contact', 'contact', 'CONTACT'],
];

/**
 * Surnames, frequent ones first, and those of two characters. Left out are a few that stand at the head of
 * other words in addresses: 居委会, 路口, 管委会, 公司.
 */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温常康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝游辛靳柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆司卓古吉缪简车项连芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂全佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥班储原栗燕楚鄢劳谌奚皮粟冼蔺盘闻厉伊仝郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰卿狄索宣晋初云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅於呼揭尉冶斯束檀阴昝智幸奉植衡富尧闭';
const COMPOUND =
  '欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|夏侯|令狐|端木|呼延|南宫|澹台|宇文';
const HAN = '\\u3400-\\u9fff';
const SURNAME = `(?:(?:${[...COMPOUND.split('|')].map((each) => [...each].join(' *')).join('|')})|[${SURNAMES}])`;
const TITLE = '同志|先生|女士|老师|大姐|大哥|同学|战友';
/** Words that begin like a name. */
const NO_NAME =
  '单位|党|常务|常驻|常年|管理|安全|安置|应急|时间|农|成立|金融|平安|高新|门卫|权益|关爱|关系|文书|文化|文明|方便|方式|何时|何地|万一|' +
  '全[天年体程国]|温馨|夏[季令]|白[天班]|周[一二三四五六日末天至]|支[持付部]|项目|解[答决]|明[天日]|康[复养]|车[辆站位]|房[间屋管]|' +
  '计[划生]|马[上路]|高[速层]|海[关军]|荣[誉军]|卫[生健]|祝福|司[法机]|左[侧边右转]|查询|任[务何]|官[方网]|景区|游客|应[当届]|宣传|' +
  '经[办济费]|商[务会]|武装|席位|阳光|盖章|广[场大]|申请|利民|扶[贫持]|乐[业居]|花园|和[谐平]|强化|那[里边]|能|国|空|江|海|米|边|路';
const OFFICE =
  '[室科处部办厅心站口股局所会台员人号楼层线机日时天间班路街道区县市镇乡村组里巷院校园场站店厦城馆户家军属项类等]';
/** What follows a label in place of a name. */
const NOBODY = '暂无|待定|同上|不详|空缺|各|全|本|有关|相关|详见|见|办公|电话|手机';
/** A name of two or three characters behind a surname, with blanks inside or without: 张三, 张 三, 欧阳 某某. */
const NAME =
  `(?!${NO_NAME})(?:[${HAN}]{1,8}(?: *· *[${HAN}]{1,8})+|${SURNAME}(?: +[${HAN}](?![${HAN}]))+|` +
  `${SURNAME} *[${HAN}]{1,2}?)`;
/** A name with any surname: two to four characters that are no office, place or group of people. */
const ANY =
  `(?:${NAME}|(?!${NOBODY})(?:[${HAN}](?: +[${HAN}](?![${HAN}])){1,3}|` +
  `(?![${HAN}]*${OFFICE}(?![${HAN}]))[${HAN}]{2,4}))`;
/** Where a name ends: before anything but Han, a title, or what follows names in lists. */
const END = `(?:(?![${HAN}])|(?= *(?:电话|手机|联系|微信|${TITLE})))`;
/** What stands between a label and a name, or between two names. */
const SIGNS = `[:=/|>~,;、.·"'*#_)(\\]\\[】【}{〉》」『』-]`;
const AND = `(?: *(?:[,、/;&|·-]|和|及|与) *| +)`;
const LANDLINE = `\\(?0\\d{2,3} *[)-]? *[2-8]\\d{2,3}[ -]?\\d{4}`;
/** Any word for somebody who does a thing: 监护人, 楼栋长, 宣传委员. */
const ROLE_END = '(?:人|员|长|书记|主任|干部|代表)';
const ROLE = `[${HAN}]{1,5}${ROLE_END}`;

/**
 * Where a text names persons, as far as the place of a name gives it away: after or before one of `labels`
 * (联系人：张某某, 联 系 人－张 三、李四, 张某某（站长）, 王主任), before 同志 or 先生, beside a landline. The label goes
 * with the name. A heuristic: for a name that stands alone see `doubtfulParts`.
 */
export function personNames(text: string, labels: readonly string[] = PERSON_LABELS): Span[] {
  if (!/[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u.test(text)) return [];
  const read = plainText(text);
  const { hint, patterns } = patternsOf(labels);
  const squeezed = read.plain.replace(/ |退役军人(?:服务|事务)/g, '');
  return hint.test(squeezed) ? found(read, patterns) : [];
}

/** The same in a telephone's cell or opening hours, in which any name is a person's: `张某某 0595-87700000` too. */
export function personNamesInPhone(text: string, labels?: readonly string[]): Span[] {
  const read = plainText(text);
  return [...personNames(text, labels), ...found(read, [BARE]), ...strangers(read)];
}

/** As {@link personNamesInPhone}, but only where a frequent surname begins the name. */
export function personNamesInHours(text: string, labels?: readonly string[]): Span[] {
  return [...personNames(text, labels), ...found(plainText(text), [BARE])];
}

/** A text without persons' names. */
export function withoutPersons(text: string, labels?: readonly string[]): string {
  return cutOut(text, personNames(text, labels));
}

/** A telephone's cell without persons' names. */
export function withoutPersonsInPhone(text: string, labels?: readonly string[]): string {
  return cutOut(text, personNamesInPhone(text, labels));
}

/** What begins like a name in a telephone's cell and is none: days and times. */
const TIMES = '周[一二三四五六日末天]|白[天班]|夜|晚|上午|下午|全天|工作';
const BARE = new RegExp(`(?<![${HAN}])(?!${TIMES})${NAME}(?![${HAN}])`, 'gu');
/** A whole word that reads as a name, with what may follow one: 张三家. */
const ALONE = new RegExp(
  `(?<![${HAN}·])(?!${TIMES})(?:${NAME}|(?<=(?:${PERSON_LABELS.join('|')}) *)${ANY})(?= *(?:家|宅|办公室|处|等)?(?![${HAN}·]))`,
  'gu',
);
/** Words that end so are places: 金山, 白云路, 马家. */
const PLACE_END =
  /[山河湖江海岛港桥路街巷弄里村庄屯寨镇乡县区市州社园苑城楼厦场坪坝坡岭沟湾塘洞口门店铺房井泉关营堡站院校局所处委家宅旁边内东西南北中前后上下左右角头畔侧楼号栋层室厅]$/;

/**
 * Words that read as a person's name but stand alone, so that nothing says whether they are one: 北城街道12号 张三;
 * and words with a rare surname behind a label, without a sign between them: 网格员谯建国.
 */
export function bareNames(text: string): Span[] {
  if (!/[\u3400-\u9fff]/.test(text)) return [];
  const { plain, original } = plainText(text);
  return [...plain.matchAll(ALONE)].flatMap(({ 0: word, index }): Span[] =>
    PLACE_END.test(word) ? [] : [original(index, index + word.length)],
  );
}

/** Words of a telephone's cell besides numbers. */
const PHONE_WORDS =
  /办公室|值班室|值班|办公|电话|座机|固话|手机|传真|兼|同号|总机|分机|内线|转接|转|或者|或|和|及|至|到|前台|大厅|窗口|服务|咨询|预约|投诉|监督|热线|专线|对外|人工|拨打|工作日|工作时间|节假日|休息日|法定|除外|上午|下午|中午|晚上|夜间|白天|全天|小时|周[一二三四五六日末天]?|星期[一二三四五六日天]?|每[天日周月]|[楼层号室科处部办厅站口股局所会台线机日时天间班]|中心|联系|方式|暂无|无|未|公布|见|门口|请|夏季|冬季|区号|县|市|区|镇|乡|村|街道|社区|退役|军人|民政|党|政|委|同上|不详|备用|新|旧|原|本|主|副|一|二|三|四|五|六|七|八|九|十/g;

/** Words of two to four characters in a telephone's cell that are none of the usual ones. */
function strangers({ plain, original }: PlainText): Span[] {
  return [
    ...plain.matchAll(
      new RegExp(`[${HAN}](?: +[${HAN}](?![${HAN}]))+|[${HAN}]+(?: *· *[${HAN}]+)*`, 'gu'),
    ),
  ].flatMap((word) => {
    let at = word.index;
    return word[0].split(PHONE_SPLIT).flatMap((part, index): Span[] => {
      const from = at;
      at += part.length;
      const odd = index % 2 === 0 && /^(?:[^·]{2,4}|.*·.*)$/u.test(part.replaceAll(' ', ''));
      return odd ? [original(from, from + part.length)] : [];
    });
  });
}
const PHONE_SPLIT = new RegExp(`(${PHONE_WORDS.source})`);

/** What any of the patterns finds, overlapping parts as one. */
function found({ plain, original }: PlainText, patterns: readonly RegExp[]): Span[] {
  const parts = patterns
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .map(({ 0: all, index }): Span => [index, index + all.length])
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of parts) {
    const last = merged.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged.map((each) => original(...each));
}

/** What to look for, and what stands in every text in which any of it is found, blanks left out. */
interface Patterns {
  readonly hint: RegExp;
  readonly patterns: readonly RegExp[];
}

/** By their labels: making the patterns takes longer than using them once. */
const made = new WeakMap<readonly string[], Patterns>();

function patternsOf(labels: readonly string[]): Patterns {
  const known = made.get(labels);
  if (known) return known;
  const words = labels.map((each) => escaped([...plainText(each).plain.replaceAll(' ', '')], ''));
  const hint = new RegExp(
    [...words, TITLE, '电话|手机|联系', `${ROLE_END}[:=|】)-]`, '0\\d\\d'].join('|'),
    'u',
  );
  const patterns = makePatterns(labels).map((each) => new RegExp(each, 'gu'));
  made.set(labels, { hint, patterns });
  return { hint, patterns };
}

/** Characters as a pattern that matches them with `between` in between. */
function escaped(characters: readonly string[], between: string): string {
  return characters.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join(between);
}

function makePatterns(labels: readonly string[]): string[] {
  const surnamed = `(?<![${HAN}])(?!${NO_NAME})${SURNAME} *[${HAN}]{0,2}? *(?:${TITLE})(?![${HAN}])`;
  if (labels.length === 0) return [surnamed];
  const words = [...labels]
    .map((label) => [...plainText(label).plain.replaceAll(' ', '')])
    .sort((a, b) => b.length - a.length)
    .map((label) => escaped(label, ' *'))
    .join('|');
  // A region that names its own words means these alone.
  const phones =
    labels === PERSON_LABELS ? '|联 *系 *电 *话|电 *话|手 *机|联 *系 *方 *式|联 *系' : '';
  const strong = `(?:${words}) *(?:及|和|与|/)? *(?:联 *系 *)?(?:电 *话|方 *式|姓 *名|名 *单)? *(?:(?:${SIGNS}|为|是|系|叫) *)+`;
  const several = (name: string): string =>
    `${name}${END}(?:${TITLE})?(?:${AND}${name}(?=[^${HAN}]|$)(?:${TITLE})?)*`;
  const patterns = [
    // After a label and a sign even a rare surname is taken for one, but no office.
    `${strong}${several(ANY)}`,
    `(?:${words}) +${several(ANY)}`,
    `(?:${words}${phones}) *(?:及|和)? *(?:${words}${phones})? *(?:${SIGNS}|为|是)* *${several(NAME)}`,
    `(?<![${HAN}])${NAME} *(?:(?:${words})(?![${HAN}])|[([【] *(?:${words}) *[)\\]】])`,
    `(?<![${HAN}])(?!${NO_NAME}|各位|广大|全体)${ANY} *[([【] *(?:副|代)?(?:${words}) *[)\\]】]`,
    `(?<![${HAN}])(?!${NO_NAME}|各位|广大|全体|退役|优秀|${TITLE})[${HAN}]{2,4} *(?:同志|先生|女士)(?![${HAN}])`,
    `(?<![${HAN}])${SURNAME}(?:${words})(?:(?![${HAN}])|(?=办公室|室|家|处|电话|手机))`,
    surnamed,
  ];
  if (labels !== PERSON_LABELS) return patterns;
  return [
    ...patterns,
    `(?<![${HAN}])${ROLE} *[:=|】)-] *${several(ANY)}`,
    `(?<![${HAN}])${NAME} *[:,-]? *(?=${LANDLINE})`,
    `(?<=${LANDLINE}) *[([:,-]? *${NAME}(?![${HAN}])[)\\]]?`,
  ];
}
