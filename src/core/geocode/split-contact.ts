const LABEL =
  '联系电话|联系方式|联系人|咨询电话|办公电话|值班电话|电话(?!局|厂|公司)|手机(?!店|城|卖场|维修)|负责人|收件人|邮编|邮政编码|[Tt][Ee][Ll]';
const PHONE =
  '(?<!\\d)(\\+?86-?)?(1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}[ -]?\\d{3,4}[ -]?\\d{4}|[2-8]\\d{6,7})(?!\\d)';
const CONTACT = new RegExp(`(${LABEL})|${PHONE}`);
/** The hundred or so most frequent family names: who stands between a house number and a phone. */
const FAMILY_NAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常';
const PERSON = new RegExp(
  `(?<=号|室|楼|层|组|栋|幢|元|[0-9])[${FAMILY_NAMES}][\\u4e00-\\u9fff]{1,2}(先生|女士|同志|主任|站长|书记)?$`,
);

/** Cuts off what belongs to a person at the end of an address: labelled words, phone numbers, a name behind a number. */
export function splitContact(text: string): { readonly place: string; readonly contact: string } {
  const found = CONTACT.exec(text)?.index ?? text.length;
  const at = text.charAt(found - 1) === ' ' ? found - 1 : found;
  const name = PERSON.exec(text.slice(0, at));
  const cut = name && !PLACE_WORD.test(name[0]) ? name.index : at;
  return { place: text.slice(0, cut), contact: text.slice(cut) };
}

/** 金大厦, 万达, 白楼 begin like names of people but are places. */
const PLACE_WORD =
  /(门|楼|厦|店|站|院|场|园|城|室|厅|部|所|处|旁|侧|边|内|面|角|口|村|庄|屋|房|库|达|科|馆|桥|街|路|巷|里)$/;
