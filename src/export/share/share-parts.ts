/** Parts of the panel, in the order of their tabs. */
export const SHARE_PARTS = ['embed', 'picture', 'document'] as const;
export type SharePart = (typeof SHARE_PARTS)[number];
