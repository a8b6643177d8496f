/** What someone writes over, under and beside a map. */
export interface ShareWords {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
}

/** Most characters, as an embed's address carries them (core/embed/embed-url.ts). */
export const LONGEST_WORDS = { title: 80, subtitle: 120, note: 300 } as const;
