import type PptxGenJS from 'pptxgenjs';
import type { Brief } from '../../core/brief/brief.ts';
import { briefWords } from '../../core/brief/brief-words.ts';
import { drawText } from './draw-text.ts';
import { LOOK, type SlideBox } from './slide-look.ts';

const SIGNS = {
  certain: { fill: { color: LOOK.certain }, line: { color: LOOK.covered, width: 1 } },
  nominal: { fill: { color: LOOK.nominal }, line: { color: LOOK.nominal, width: 1 } },
  possible: {
    fill: { color: LOOK.white },
    line: { color: LOOK.covered, width: 1, dashType: 'sysDash' },
  },
  gap: { fill: { color: LOOK.gap }, line: { color: LOOK.gapLine, width: 1 } },
} as const;

/** What the colours of the map say, as shapes and words; `columns` of them, line by line. */
export function drawLegend(
  slide: PptxGenJS.Slide,
  brief: Brief,
  box: SlideBox,
  { columns, lineHeight, size }: { columns: number; lineHeight: number; size: number },
): void {
  const { legend } = briefWords(brief.lang);
  const w = box.w / columns;
  for (const [at, kind] of (['certain', 'nominal', 'possible', 'gap'] as const).entries()) {
    const x = box.x + (at % columns) * w;
    const y = box.y + Math.floor(at / columns) * lineHeight;
    slide.addShape('rect', { x, y: y + 0.03, w: 0.28, h: 0.18, ...SIGNS[kind] });
    drawText(
      slide,
      brief,
      legend[kind],
      { x: x + 0.36, y, w: w - 0.46, h: lineHeight },
      { fontSize: size },
    );
  }
}
