import { MOBILE_NUMBER } from '../stations/mobile-number.ts';

/**
 * Text of a list without personal mobile numbers. The build refuses rows that hold one; this is the
 * second lock, on what search engines read.
 */
export function publicText(text: string): string {
  return text.replace(MOBILE_NUMBER, '').trim();
}
