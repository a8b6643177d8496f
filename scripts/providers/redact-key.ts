/** What stands for a key wherever text might have quoted it. */
const HIDDEN = '[key]';

/** The text without the key, whether written plainly or percent-encoded. */
export function redactKey(text: string, key: string | null): string {
  if (key === null || key === '') return text;
  return text.replaceAll(key, HIDDEN).replaceAll(encodeURIComponent(key), HIDDEN);
}
