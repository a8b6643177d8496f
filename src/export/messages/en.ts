import { enFaults } from './en-faults.ts';
import { enPicture } from './en-picture.ts';
import { enShare } from './en-share.ts';
import type { Messages } from './zh-cn.ts';

export const en: Messages = {
  ...enFaults,
  ...enPicture,
  ...enShare,
};
