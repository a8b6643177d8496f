import { expect, test } from 'vitest';
import { hoursFromWords } from '../../src/core/stations/hours-from-words.ts';
import { checkHours } from '../../src/core/stations/check-hours.ts';
import { parseOpening } from '../../src/core/stations/opening.ts';

const READ = [
  ['周一至周五 8:30-12:00 14:00-17:30', 'Mo-Fr 08:30-12:00,14:00-17:30'],
  ['周一至周五 8:30-12:00,2:30-5:30', 'Mo-Fr 08:30-12:00,14:30-17:30'],
  ['8:30-12:00,2:30-5:30', '08:30-12:00,14:30-17:30'],
  ['工作日上午9:00-12:00,下午2:00-5:30', 'Mo-Fr 09:00-12:00,14:00-17:30; PH off'],
  ['星期一到星期五，上午8：30—12：00，下午2：30—6：00', 'Mo-Fr 08:30-12:00,14:30-18:00'],
  ['周一~周五9:00～17:00（法定节假日除外）', 'Mo-Fr 09:00-17:00; PH off'],
  ['周一至周五（法定节假日除外）8:30-12:00、14:30-17:30', 'Mo-Fr 08:30-12:00,14:30-17:30; PH off'],
  ['周一至周六8点半至17点半', 'Mo-Sa 08:30-17:30'],
  ['早8:00—晚6:00', '08:00-18:00'],
  ['每天早上八点到下午五点', 'Mo-Su 08:00-17:00'],
  ['每日9时至17时', 'Mo-Su 09:00-17:00'],
  ['周一至周五 8:30-5:30', 'Mo-Fr 08:30-17:30'],
  ['24小时', '24/7'],
  ['全天24小时服务', '24/7'],
  ['办公时间：周一至周五 08:30-12:00；周六 9:00-11:30', 'Mo-Fr 08:30-12:00; Sa 09:00-11:30'],
  ['9:00-17:00，双休日休息', '09:00-17:00; Sa-Su off'],
  ['周一、周三、周五 9:00-12:00', 'Mo,We,Fr 09:00-12:00'],
  ['周六、日 9-12点', 'Sa,Su 09:00-12:00'],
  ['法定节假日及双休日休息，8:30-17:00', '08:30-17:00; PH off; Sa-Su off'],
  ['上午8:30-11:30 下午14:30-17:30', '08:30-11:30,14:30-17:30'],
  ['08.30-17.30', '08:30-17:30'],
  ['周一至周日8:00-20:00', 'Mo-Su 08:00-20:00'],
  ['Mo-Fr 08:30-12:00,2:30-5:30', 'Mo-Fr 08:30-12:00,14:30-17:30'],
] as const;

test.each(READ)('%s is %s', (text, hours) => {
  expect(hoursFromWords(text)).toBe(hours);
});

test.each(READ)('%s is opening hours for the finder, and read again it stays', (_text, hours) => {
  expect(parseOpening(hours)).not.toBeNull();
  expect([hours, null]).toContain(hoursFromWords(hours));
});

test.each([
  '夏季8:00-18:00 冬季8:30-17:30',
  '5月1日至9月30日 8:00-12:00',
  '2:30-5:30',
  '02:30-05:30',
  '按预约',
  '周一至周五',
  '工作日',
  '上班时间',
  '25:00-26:00',
  '8:30-12:00 15:00-14:00',
  '每月15日 9:00-12:00',
  '第一个周一 9:00-12:00',
  '18:00-2:00',
  '详见公告 8:30-12:00',
  '',
])('%s is not guessed at', (text) => {
  expect(hoursFromWords(text)).toBeNull();
});

test('check gives what is to be written, and warns of an afternoon written as a night', () => {
  const remedies = [
    '周一至周五8:30-17:30',
    '8:30-12:00,2:30-5:30',
    'Mo-Fr 8:30-17:30',
    '夏季8:00-18:00',
  ];
  const rows = remedies.map((hours) => ({
    row: { file: 'stations.csv', line: 2, cells: { hours } },
    station: { hours },
  }));
  expect(checkHours(rows).map(({ message, remedy }) => `${message}: ${remedy}`)).toEqual([
    'are not in OpenStreetMap syntax: Write Mo-Fr 08:30-17:30.',
    'are read as open at night: Write 08:30-12:00,14:30-17:30.',
    expect.stringContaining('are no opening hours that can be read'),
  ]);
});
