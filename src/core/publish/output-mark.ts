import type { Region } from '../region/region.ts';

const MARKS = { zh: '内部资料', en: 'Internal document' } as const;

/**
 * What every page, picture, slide, table and embed of an internal region says of itself; null where the
 * region is for the public.
 */
export function outputMark(
  { audience }: Pick<Region, 'audience'>,
  lang: keyof typeof MARKS,
): string | null {
  return audience === 'public' ? null : MARKS[lang];
}
