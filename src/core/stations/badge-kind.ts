/** Titles that the page can explain in a sentence. */
export const BADGE_KINDS = ['national_model', 'fengqiao', 'five_haves', 'red_station'] as const;
export type BadgeKind = (typeof BADGE_KINDS)[number];

const WORDS: Readonly<Record<BadgeKind, RegExp>> = {
  national_model: /全国示范型/,
  fengqiao: /枫桥式/,
  five_haves: /五有/,
  red_station: /红色(?:精品)?(?:退役军人|老兵)/,
};

/** Which known title a badge is, in whatever words the list has it; null for another one. */
export function badgeKind(badge: string): BadgeKind | null {
  return BADGE_KINDS.find((kind) => WORDS[kind].test(badge)) ?? null;
}
