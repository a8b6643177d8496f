import type PptxGenJS from 'pptxgenjs';
import type { Brief } from '../../core/brief/brief.ts';
import { langOf } from './slide-deck.ts';
import { LOOK, type SlideBox } from './slide-look.ts';

/** Plain words in a box, from its top; several texts are paragraphs. */
export function drawText(
  slide: PptxGenJS.Slide,
  brief: Brief,
  text: string | readonly string[],
  box: SlideBox,
  options: PptxGenJS.TextPropsOptions = {},
): void {
  const lines = typeof text === 'string' ? [text] : text;
  slide.addText(
    lines.map((line, at) => ({ text: line, options: { breakLine: at < lines.length - 1 } })),
    {
      ...box,
      ...{ fontFace: LOOK.font, fontSize: 12, color: LOOK.ink, lang: langOf(brief) },
      ...{ margin: 0, valign: 'top', fit: 'shrink' },
      ...options,
    },
  );
}
