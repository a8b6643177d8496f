/**
 * Traditional characters that occur in addresses and division names, each followed by its simplified
 * form. Not a converter for prose: one character for one, no words.
 */
const PAIRS =
  '號号區区縣县鎮镇鄉乡灣湾臺台東东廣广門门龍龙馬马樓楼棟栋衛卫術术務务聯联縂总總总軍军隊队館馆園园場场廠厂橋桥鐵铁鋪铺陽阳陰阴寧宁慶庆濱滨瀋沈遼辽' +
  '雲云貴贵蘇苏滬沪漢汉蘭兰銀银閩闽義义爾尔濟济鄭郑陝陕贛赣榮荣華华漁渔農农業业國国圍围塢坞壩坝壽寿夢梦夾夹學学實实寶宝將将尋寻專专對对導导層层嶺岭' +
  '島岛嶼屿巖岩帶带幣币廟庙廳厅強强後后從从復复恆恒態态懷怀應应戶户掛挂揚扬擴扩據据敘叙斷断時时晉晋曉晓會会條条楊杨極极樂乐標标樹树橫横檔档檢检櫃柜' +
  '權权歡欢歲岁歷历殘残氣气決决沖冲況况沒没淺浅淚泪淨净淪沦淵渊渾浑湯汤溝沟溫温滄沧滅灭滿满漲涨潔洁潛潜潤润潯浔潿涠澤泽濕湿濰潍瀏浏瀘泸瀝沥瀟潇瀾澜' +
  '灘滩灤滦為为烏乌無无煉炼煙烟熱热營营燈灯爐炉牆墙獅狮獨独獻献瑪玛環环瓊琼產产畢毕畫画異异當当疊叠療疗發发盧卢盤盘眾众礦矿碼码磚砖礎础禮礼種种稅税' +
  '穩稳窪洼筆笔節节範范築筑簡简糧粮紅红紀纪納纳純纯紙纸紡纺細细紳绅紹绍終终組组結结絕绝絲丝經经綏绥綠绿維维綱纲網网綿绵緊紧線线緣缘編编緩缓縫缝織织' +
  '繞绕續续羅罗羣群羨羡習习聖圣聞闻聲声職职肅肃腫肿腳脚膠胶臨临興兴舉举舊旧艙舱艱艰莊庄莖茎萬万葉叶葦苇蓋盖蓮莲蔣蒋蔥葱蕭萧薊蓟薌芗薩萨藍蓝藝艺蘆芦' +
  '虛虚處处蝦虾螞蚂蠶蚕裏里裝装製制見见規规視视覽览觀观觸触計计訊讯記记許许設设診诊評评詞词詩诗話话該该語语誠诚調调談谈請请論论諸诸謝谢證证識识譚谭' +
  '議议護护讓让豐丰貝贝財财貢贡貨货販贩責责貯贮買买費费貼贴賀贺資资賓宾賣卖質质賴赖贊赞趙赵軌轨軒轩軟软較较載载輔辅輝辉輪轮輸输轄辖轉转辦办邊边達达' +
  '運运過过遠远適适遷迁選选遺遗鄒邹鄧邓鄰邻醫医釀酿釋释釣钓鈎钩鈉钠鈞钧鈴铃鉅巨鉛铅銅铜銘铭銳锐銷销鋁铝鋒锋鋼钢錄录錢钱錦锦錫锡鍋锅鍾钟鎖锁鏡镜鐘钟' +
  '鑄铸長长閉闭開开閒闲間间閘闸閣阁闊阔關关陳陈陸陆階阶隴陇際际隨随險险隱隐雙双雜杂難难電电霧雾靈灵靜静韓韩頂顶項项順顺預预領领頭头題题額额顏颜顧顾' +
  '風风飛飞飯饭駐驻駝驼駿骏騰腾驗验驛驿體体鬆松魚鱼魯鲁鮮鲜鯉鲤鳥鸟鳳凤鴻鸿鵬鹏鶴鹤鷹鹰鹽盐麗丽麥麦黃黄點点黨党齊齐齋斋齡龄龐庞龔龚龜龟';

const SIMPLIFIED = new Map<string, string>();
{
  const characters = [...PAIRS];
  for (let at = 0; at + 1 < characters.length; at += 2) {
    const [from, to] = [characters[at], characters[at + 1]];
    if (from !== undefined && to !== undefined) SIMPLIFIED.set(from, to);
  }
}

/** Replaces traditional characters by simplified ones; the same text when there are none. */
export function simplifyCharacters(text: string): string {
  let result = '';
  for (const character of text) result += SIMPLIFIED.get(character) ?? character;
  return result;
}
