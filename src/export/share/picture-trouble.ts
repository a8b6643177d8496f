import type { Messages } from '../messages/zh-cn.ts';
import { PictureError } from '../picture/picture-error.ts';

/** Why a picture did not come about, in the words of the page. What is no such reason goes to the console too. */
export function pictureTrouble(m: Messages, error: unknown): string {
  if (error instanceof PictureError) return m.pictureFault[error.fault];
  setTimeout(() => {
    throw error;
  });
  return m.failed;
}
