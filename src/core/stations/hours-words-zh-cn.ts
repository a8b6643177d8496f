import type { HoursWords } from './hours-in-words.ts';

export const hoursWordsZhCn: HoursWords = {
  day: { Mo: '周一', Tu: '周二', We: '周三', Th: '周四', Fr: '周五', Sa: '周六', Su: '周日' },
  span: (from, to) => `${from}至${to}`,
  everyDay: '每天',
  holidays: '法定节假日',
  always: '全天 24 小时',
  open: (days, times) => `${days} ${times}`,
  closed: (days) => `${days}休息`,
  note: (text) => `（${text}）`,
  listSeparator: '、',
  ruleSeparator: '；',
};
