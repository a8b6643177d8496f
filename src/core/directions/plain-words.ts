/** What separates fields inside a parameter of these services: `|` Baidu, `;` and `:` Tencent, `,` AMap. */
const SEPARATORS = /[|;:,\p{Cc}\s]+/gu;

/** Longest name or address that is handed on, in characters. */
const LONGEST = 60;

/** Words that cannot break out of a parameter, ready to stand in an address. */
export function plainWords(text: string): string {
  const words = [...text.replace(SEPARATORS, ' ').trim()].slice(0, LONGEST).join('').trim();
  return encodeURIComponent(words);
}
