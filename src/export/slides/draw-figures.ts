import type PptxGenJS from 'pptxgenjs';
import type { Brief } from '../../core/brief/brief.ts';
import { langOf } from './slide-deck.ts';
import { LOOK, type SlideBox } from './slide-look.ts';

const GAP = 0.15;

/** The three numbers side by side; `size` is that of the numbers, points. */
export function drawFigures(
  slide: PptxGenJS.Slide,
  brief: Brief,
  box: SlideBox,
  size: number,
): void {
  const { figures } = brief;
  const w = (box.w - GAP * (figures.length - 1)) / figures.length;
  for (const [at, { label, text, notes }] of figures.entries()) {
    const line = (said: string, options: PptxGenJS.TextPropsOptions, last = false) => ({
      text: said,
      options: { lang: langOf(brief), breakLine: !last, ...options },
    });
    slide.addText(
      [
        line(label, { fontSize: size * 0.44, color: LOOK.muted }),
        line(text, { fontSize: size, bold: true, color: LOOK.primary }),
        ...notes.map((note, index) =>
          line(note, { fontSize: size * 0.38, color: LOOK.ink }, index === notes.length - 1),
        ),
      ],
      {
        ...{ x: box.x + at * (w + GAP), y: box.y, w, h: box.h, shape: 'rect' },
        ...{ fill: { color: LOOK.primarySoft }, fontFace: LOOK.font, valign: 'middle' },
        ...{ margin: 7, fit: 'shrink' },
      },
    );
  }
}
