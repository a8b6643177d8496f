import { personalNumbers } from '../publish/personal-numbers.ts';
import { cutOut } from '../publish/plain-text.ts';

/**
 * Text of a list without personal numbers. The build leaves them out; this is the second lock, on what search
 * engines read.
 */
export function publicText(text: string): string {
  return cutOut(
    text,
    personalNumbers(text).map(({ span }) => span),
  ).trim();
}
