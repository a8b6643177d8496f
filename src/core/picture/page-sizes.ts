/** A page of paper or a slide, millimetres, lying: the longer side is the width. */
export interface PageSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A4 and A3 by ISO 216; `wide` is a slide of 16:9 as presentation programs measure it (13.333 in × 7.5 in). */
export const PAGES = {
  a4: { widthMm: 297, heightMm: 210 },
  a3: { widthMm: 420, heightMm: 297 },
  wide: { widthMm: 338.67, heightMm: 190.5 },
} as const satisfies Readonly<Record<string, PageSize>>;

export type PageName = keyof typeof PAGES;

/** Dots per inch that may be asked for, and what is offered. */
export const DPI = { least: 72, usual: 150, most: 400 } as const;

const MM_PER_INCH = 25.4;

/** A page as it is held. */
export function pageSize(page: PageName, landscape: boolean): PageSize {
  const { widthMm, heightMm } = PAGES[page];
  return landscape ? { widthMm, heightMm } : { widthMm: heightMm, heightMm: widthMm };
}

/** Whole pixels of a page: A3 lying at 300 dpi is 4961 × 3508. */
export function pagePixels({ widthMm, heightMm }: PageSize, dpi: number): [number, number] {
  return [mmToPixels(widthMm, dpi), mmToPixels(heightMm, dpi)];
}

/** Whole pixels of a length on the page. */
function mmToPixels(mm: number, dpi: number): number {
  return Math.round((mm / MM_PER_INCH) * dpi);
}
