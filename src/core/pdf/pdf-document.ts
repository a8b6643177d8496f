import type { PageSize } from '../picture/page-sizes.ts';
import type { PageWord } from '../picture/page-parts.ts';

/** A page that is one picture, with the words that are drawn on it. */
export interface PdfPage {
  readonly size: PageSize;
  readonly jpeg: Uint8Array;
  /** Size of the JPEG in pixels. */
  readonly pixels: readonly [width: number, height: number];
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** In order of reading; what they look like is in the picture. */
  readonly words: readonly Pick<PageWord, 'text' | 'x' | 'baseline' | 'size' | 'width'>[];
}

export interface PdfDocument {
  readonly title: string;
  /** A language tag such as `zh-CN`. */
  readonly lang: string;
  /** YYYY-MM-DD. */
  readonly madeOn: string;
  readonly pages: readonly PdfPage[];
}
