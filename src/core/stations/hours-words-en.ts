import type { HoursWords } from './hours-in-words.ts';

export const hoursWordsEn: HoursWords = {
  day: {
    Mo: 'Monday',
    Tu: 'Tuesday',
    We: 'Wednesday',
    Th: 'Thursday',
    Fr: 'Friday',
    Sa: 'Saturday',
    Su: 'Sunday',
  },
  span: (from, to) => `${from} to ${to}`,
  everyDay: 'Every day',
  holidays: 'public holidays',
  always: 'Open 24 hours',
  open: (days, times) => `${days} ${times}`,
  closed: (days) => `${days} closed`,
  note: (text) => ` (${text})`,
  listSeparator: ', ',
  ruleSeparator: '; ',
};
