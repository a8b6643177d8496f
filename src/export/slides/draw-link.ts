import type PptxGenJS from 'pptxgenjs';
import type { Brief } from '../../core/brief/brief.ts';
import { briefWords } from '../../core/brief/brief-words.ts';
import { LOOK } from './slide-look.ts';
import type { SlidePicture } from './slide-picture.ts';

/** Where slides lead back to: the address, and its code where it fits into one. */
export interface SlideLink {
  readonly url: string;
  readonly code: SlidePicture | null;
}

/** The code with its caption beneath; a click leads there too. Without a code the words alone. */
export function drawLink(
  slide: PptxGenJS.Slide,
  brief: Brief,
  { url, code }: SlideLink,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const words = briefWords(brief.lang);
  const hyperlink = { url, tooltip: words.qr };
  if (code) {
    slide.addImage({ data: code.data, x, y, w: size, h: size, altText: words.qr, hyperlink });
  }
  const said = code ? words.live : words.liveLink;
  slide.addText([{ text: said, options: { hyperlink: { url } } }], {
    ...{ x: x - 0.4, y: code ? y + size : y, w: size + 0.8, h: 0.3, margin: 0, align: 'center' },
    ...{ fontFace: LOOK.font, fontSize: 11, color: LOOK.muted },
  });
}
