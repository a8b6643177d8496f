import { describe, expect, test } from 'vitest';
import { plateRank, plateTail, rankOfCell } from '../../src/core/stations/plate-rank.ts';

describe('the rank on a plate', () => {
  test.each([
    ['庄浪县退役军人服务中心', 'county'],
    ['庄浪县水洛镇退役军人服务站', 'town'],
    ['渝北区龙溪街道凤鸣路社区退役军人服务站', 'village'],
    ['重庆市退役军人服务中心', 'province'],
    ['河南省退役军人服务中心', 'province'],
    ['内蒙古自治区退役军人服务中心', 'province'],
    ['新疆生产建设兵团退役军人服务中心', 'province'],
    ['高平市退役军人服务中心', 'city county'],
    ['重庆市渝北区退役军人服务中心', 'county'],
    ['河南省偃师市退役军人服务中心', 'city county'],
    ['凉山彝族自治州退役军人服务中心', 'city'],
    ['大兴安岭地区退役军人服务中心', 'city town'],
    ['双拥社区退役军人服务站', 'village'],
    ['晋城市城区退役军人服务中心', 'county'],
    ['阳泉市郊区退役军人服务中心', 'county'],
    ['船营区退役军人服务中心', 'county'],
    ['吴家山街退役军人服务站', 'town village'],
    ['锡林郭勒盟退役军人服务中心', 'city'],
    ['西乌珠穆沁旗退役军人服务中心', 'county'],
    ['彭水苗族土家族自治县退役军人服务中心', 'county'],
    ['神农架林区退役军人服务中心', 'county'],
    ['六枝特区退役军人服务中心', 'county'],
    ['浦东新区退役军人服务中心', 'county'],
    ['查干淖尔苏木退役军人服务站', 'town'],
    ['巴彦嘎查退役军人服务站', 'village'],
    ['郑坊乡退役军人服务站', 'town'],
    ['岱山畲族乡退役军人服务站', 'town'],
    ['龙溪街道办事处退役军人服务站', 'town'],
    ['龙溪街道办退役军人服务站', 'town'],
    ['龙溪街道退役军人服務站', 'town'],
    ['永禄村村委会退役军人服务站', 'village'],
    ['城西居委会退役军人服务站', 'village'],
    ['城西社区居民委员会退役军人服务站', 'village'],
    ['曹杨一村居民区退役军人服务站', 'village'],
    ['县退役军人服务中心', 'county'],
    ['市退役军人服务中心', 'city county'],
    ['一四三团退役军人服务站', 'town'],
    ['143团3连退役军人服务站', 'village'],
    ['第八师退役军人服务中心', 'city'],
    ['红星农场退役军人服务站', 'town village'],
    ['高平经济技术开发区退役军人服务站', 'county town village'],
    ['龙里高新技术产业园区退役军人服务站', 'county town village'],
    ['渝北区退役军人服务中心（空港分中心）', 'county'],
    ['渝北区退役军人服务中心空港分中心', 'county'],
    ['高平市退役军人服务中心北城街道工作站', 'town'],
    ['渝北区退役军人服务中心驻龙溪街道服务点', 'town'],
    ['凤鸣路社区（老年大学）退役军人服务站', 'village'],
    ['退役军人服务站（凤鸣路社区）', 'village'],
    ['退役军人服务站-凤鸣路社区', 'village'],
    ['水洛镇党群服务中心退役军人服务站', 'town'],
    ['水洛镇人民政府退役军人服务站', 'town'],
    ['凤鸣路社区退役军人之家', 'village'],
    ['龙溪街道退役军人服务工作站', 'town'],
    ['凤鸣路社区退役军人服务点', 'village'],
    ['水洛镇退役军人服务保障中心', 'town'],
    ['水洛镇 退役军人 服务站', 'town'],
    ['水洛镇退伍军人服务站', 'town'],
    ['凤鸣路社区服务站', 'village'],
    ['北碚区服务中心', 'county'],
    ['庄浪县社会事务服务中心（水洛镇退役军人服务站）', 'town'],
    ['水洛镇社会事务服务中心（退役军人服务站）', 'town'],
  ])('%s: %s', (name, levels) => {
    expect(plateRank(name).levels.join(' ')).toBe(levels);
    expect(plateRank(name).body).toBe('station');
  });

  test.each([
    '龙溪退役军人服务站',
    '重庆大学退役军人服务站',
    '长安集团退役军人服务站',
    '某某小区退役军人服务点',
    '庄浪县城区退役军人服务站',
    '渝北区老城区退役军人服务站',
  ])('%s does not say', (name) =>
    expect(plateRank(name)).toMatchObject({ body: 'station', levels: [] }),
  );

  test.each([
    ['凤鸣路社区', 'village'],
    ['双凤桥街道办事处', 'town'],
    ['永禄村村民委员会', 'village'],
    ['庄浪县人民政府', 'county'],
    ['龙溪', ''],
    ['张家院', ''],
    ['凤凰花园社区', 'village'],
    ['', ''],
  ])('%s is only a place', (name, levels) => {
    expect(plateRank(name).body).toBe('unclear');
    expect(plateRank(name).levels.join(' ')).toBe(levels);
  });

  test.each([
    ['河南省退役军人事务厅', 'authority', 'province'],
    ['庄浪县退役军人事务局', 'authority', 'county'],
    ['渝北区民政局', 'other', 'county'],
    ['庄浪县老干部活动中心', 'other', 'county'],
    ['老干部活动中心', 'other', ''],
    ['烈士陵园', 'other', ''],
    ['水洛镇敬老院', 'other', 'town'],
    ['水洛镇便民服务中心', 'other', 'town'],
    ['凤鸣路社区卫生服务站', 'other', 'village'],
    ['庄浪县光荣院', 'other', 'county'],
    ['军休所', 'other', ''],
    ['渝北区烈士陵园管理所', 'other', 'county'],
    ['龙溪街道计划生育服务所', 'other', 'town'],
    ['庄浪县优抚医院门诊部', 'other', 'county'],
    ['渝北区军队离退休干部休养所', 'other', 'county'],
    ['龙溪派出所', 'other', ''],
    ['庄浪县第一中学', 'other', 'county'],
    ['退役军人创业孵化基地', 'other', ''],
    ['庄浪县退役军人就业创业园', 'other', 'county'],
    ['庄浪县人民武装部', 'other', 'county'],
  ])('%s is no station: %s', (name, body, levels) => {
    expect(plateRank(name)).toMatchObject({ body });
    expect(plateRank(name).levels.join(' ')).toBe(levels);
  });

  test('says the place and the word', () => {
    expect(plateRank('渝北区龙溪街道退役军人服务站')).toMatchObject({
      place: '渝北区龙溪街道',
      word: 'station',
    });
    expect(plateRank('渝北退役军人服务中心')).toMatchObject({ place: '渝北', word: 'center' });
  });
});

test.each([
  ['凤鸣路社区退役军人服务站', '渝北区凤鸣路社区退役军人 服务站'],
  ['凤鸣路社区退役军人服务站', '退役军人服务站（凤鸣路社区）'],
  ['渝北区退役军人服务中心', '重庆市渝北区退役军人服务保障中心'],
  ['水洛镇退役军人服务站', '水洛镇退伍軍人服务站'],
])('%s and %s are one station of a division', (a, b) => expect(plateTail(a)).toBe(plateTail(b)));

test.each([
  ['渝北区退役军人服务中心', '渝北区退役军人服务中心空港分中心'],
  ['水洛镇退役军人服务站', '水洛镇退役军人之家'],
])('%s and %s are two', (a, b) => expect(plateTail(a)).not.toBe(plateTail(b)));

describe('a cell 级别', () => {
  test.each([
    ['省级', 'province'],
    ['市级', 'city county'],
    ['地市级', 'city'],
    ['市（州）级', 'city'],
    ['区县级', 'county'],
    ['县级', 'county'],
    ['县（市、区）', 'county'],
    ['县级市', 'county'],
    ['旗县级', 'county'],
    ['乡镇级', 'town'],
    ['乡（镇、街道）', 'town'],
    ['镇街', 'town'],
    ['街道级', 'town'],
    ['苏木', 'town'],
    ['村级', 'village'],
    ['社区级', 'village'],
    ['村(社区)级', 'village'],
    ['村、社区', 'village'],
    ['嘎查村', 'village'],
    ['村居', 'village'],
    ['县级服务中心', 'county'],
    ['乡镇 级 服务站', 'town'],
    ['区本级', 'county'],
    ['town', 'town'],
  ])('%s: %s', (text, levels) => expect(rankOfCell(text)?.join(' ')).toBe(levels));

  test.each(['', '一级', '三星级', '省市级', '县乡', '示范型', '甲', '国家级'])(
    '%s says nothing',
    (text) => expect(rankOfCell(text)).toBeNull(),
  );
});
