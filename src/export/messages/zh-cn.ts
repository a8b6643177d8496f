import { zhCnFaults } from './zh-cn-faults.ts';
import { zhCnPicture } from './zh-cn-picture.ts';
import { zhCnShare } from './zh-cn-share.ts';

/** The base of all languages. */
export const zhCn = {
  ...zhCnFaults,
  ...zhCnPicture,
  ...zhCnShare,
};

/** What every language has to say: the same keys with the same parameters. */
export type Messages = typeof zhCn;
