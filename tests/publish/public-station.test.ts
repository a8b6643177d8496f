import { expect, test } from 'vitest';
import { withoutPersons, withoutPersonsInPhone } from '../../src/core/publish/person-names.ts';
import { isSensitive, isWithheld } from '../../src/core/publish/withhold.ts';
import { personalNumbers } from '../../src/core/publish/personal-numbers.ts';
import { cutOut } from '../../src/core/publish/plain-text.ts';

test.each([
  ['13812345678', ''],
  ['138 1234 5678', ''],
  ['138-1234-5678', ''],
  ['1381234 5678', ''],
  ['1 3 8 1 2 3 4 5 6 7 8', ''],
  ['１３８１２３４５６７８', ''],
  ['１３８　１２３４　５６７８', ''],
  ['+86 13812345678', ''],
  ['＋８６13812345678', ''],
  ['(+86)138.1234.5678', ''],
  ['0086-13812345678', ''],
  ['0595-87700087', '0595-87700087'],
  ['400-1234567', '400-1234567'],
  ['12345', '12345'],
  ['350505100000', '350505100000'],
  ['15号87700087', '15号87700087'],
  ['Mo-Fr 08:30-12:00,14:30-17:30', 'Mo-Fr 08:30-12:00,14:30-17:30'],
])('mobile numbers in %s', (text, left) => {
  const spans = personalNumbers(text).map(({ span }) => span);
  expect(cutOut(text, spans)).toBe(left);
});

test.each([
  ['联系人 张某某', ''],
  ['站长：李四', ''],
  ['站长：李四 0595-87700087', '0595-87700087'],
  ['人民路12号（联系人：王小明）', '人民路12号'],
  ['人民路12号，王小明（站长）', '人民路12号'],
  ['负责人:某某某', ''],
  ['联系人：阿不都·买买提', ''],
  ['王主任', ''],
  ['欧阳主任', ''],
  ['刘先生', ''],
  ['书记：王五，主任：赵六', ''],
  ['联系人：办公室', '联系人：办公室'],
  ['工作人员办公室', '工作人员办公室'],
  ['请到主任办公室', '请到主任办公室'],
  ['党支部书记办公室', '党支部书记办公室'],
  ['居委会主任室', '居委会主任室'],
  ['凤鸣路12号，站长室旁', '凤鸣路12号，站长室旁'],
  ['王家村', '王家村'],
])("persons' names in %s", (text, left) => {
  expect(withoutPersons(text)).toBe(left);
});

test('a region names its own labels, or none', () => {
  expect(withoutPersons('掌柜：张三', ['掌柜'])).toBe('');
  expect(withoutPersons('站长：张三', ['掌柜'])).toBe('站长：张三');
  expect(withoutPersons('站长：张三', [])).toBe('站长：张三');
});

test.each([
  ['张三 0595-87700087', '0595-87700087'],
  ['0595-87700087（王小明）', '0595-87700087'],
  ['0595-87700087;李四：0595-87700088', '0595-87700087;0595-87700088'],
  ['0595-87700087（工作日）', '0595-87700087（工作日）'],
  ['周一 0595-87700087', '周一 0595-87700087'],
  ['0595-87700087转8001', '0595-87700087转8001'],
])("persons' names in the telephone %s", (text, left) => {
  expect(withoutPersonsInPhone(text)).toBe(left);
});

test.each([
  ['某某部队退役军人服务站', true],
  ['某 部　队退役军人服务站', true],
  ['城西监狱旁', true],
  ['国防路12号', false],
  ['国防东路社区退役军人服务站', false],
  ['营区社区退役军人服务站', false],
  ['63919部队社区退役军人服务站', true],
  ['人民路12号', false],
])('whether %s is sensitive: %s', (text, sensitive) => {
  expect(isSensitive(text, {})).toBe(sensitive);
});

test('names of divisions are public, whatever words they hold; a region changes the words', () => {
  expect(isSensitive('雷达坪街道退役军人服务站', {})).toBe(true);
  expect(isSensitive('雷达坪街道退役军人服务站', {}, ['雷达坪街道'])).toBe(false);
  expect(isSensitive('某某部队', { sensitive_words: [] })).toBe(false);
  expect(isSensitive('水厂', { sensitive_words: ['水厂'] })).toBe(true);
});

test('a region withholds by id and by part of a name', () => {
  const station = { station_id: '1', name: '某某 干休所服务站' };
  expect(isWithheld(station, {})).toBe(false);
  expect(isWithheld(station, { station_ids: ['1'] })).toBe(true);
  expect(isWithheld(station, { names: ['某干休所'] })).toBe(true);
  expect(isWithheld(station, { names: ['油库'] })).toBe(false);
});
