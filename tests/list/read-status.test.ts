import { expect, test } from 'vitest';
import { readStatus } from '../../src/core/list/read-status.ts';

test.each([
  ['状态', '正常', 'normal'],
  ['状态', '在用', 'normal'],
  ['运行状态', '正常运行', 'normal'],
  ['状态', '已撤销', 'closed'],
  ['状态', '撤并', 'closed'],
  ['状态', '并入龙溪街道', 'closed'],
  ['状态', '停用', 'closed'],
  ['状态', '未撤销', 'normal'],
  ['状态', '暂停服务', 'temporary_closure'],
  ['状态', '装修中', 'temporary_closure'],
  ['状态', '筹建', 'coming_soon'],
  ['状态', '拟建（2025）', 'coming_soon'],
  ['状态', '尚未建成', 'coming_soon'],
  ['状态', '过渡办公', 'temporary_location'],
  ['状态', 'closed', 'closed'],
  ['是否撤销', '是', 'closed'],
  ['是否撤销', '否', 'normal'],
  ['是否正常运行', '是', 'normal'],
  ['是否正常运行', '否', null],
  ['是否停用', '√', 'closed'],
  ['状态', '是', null],
  ['状态', '见备注', null],
  ['状态', '正常吗', null],
])('%s: %s', (header, text, status) => {
  expect(readStatus(header, text)).toBe(status);
});
