import type { MeasureSized } from '../../core/picture/fit-text.ts';
import type { PageLayout } from '../../core/picture/page-layout.ts';
import type { PageBox, PageWord } from '../../core/picture/page-parts.ts';
import { scaleBarLayout } from '../../core/picture/scale-bar-layout.ts';
import type { Palette } from '../../map/palette.ts';
import { drawSign } from './draw-sign.ts';
import { fontOf } from './page-type.ts';

/** How the page's millimetres and words come to its canvas. */
export interface PagePaint {
  readonly context: CanvasRenderingContext2D;
  readonly pixelsPerMm: number;
  readonly palette: Palette;
  readonly lang: 'zh' | 'en';
  readonly measure: MeasureSized;
  /** Metres on the ground to a millimetre of the page. */
  readonly metresPerMm: number;
  readonly lengthOf: (metres: number) => string;
  readonly north: string;
}

/** Draws everything but the map, which is there already; the words that it drew, in order of reading. */
export function drawPage(layout: PageLayout, paint: PagePaint): PageWord[] {
  const { context, pixelsPerMm, palette, lang, measure, metresPerMm, lengthOf, north } = paint;
  const { scale, map, markFrame, approvalPanel } = layout;
  const px = (mm: number): number => mm * pixelsPerMm;
  const rect = ({ x, y, width, height }: PageBox): [number, number, number, number] => [
    px(x),
    px(y),
    px(width),
    px(height),
  ];
  const panel = (box: PageBox): void => {
    context.fillStyle = 'rgba(255, 255, 255, 0.88)';
    context.fillRect(...rect(box));
  };
  const line = (box: PageBox, colour: string, mm: number): void => {
    context.strokeStyle = colour;
    context.lineWidth = px(mm);
    context.strokeRect(...rect(box));
  };
  const bar = scaleBarLayout(layout.scaleBar, scale, metresPerMm, lengthOf, measure);
  const arrow = northWord(layout.north, north, measure);
  // One ground for both, without a step.
  const ground = Math.max(bar.panel.width, approvalPanel?.width ?? 0);
  panel({
    ...bar.panel,
    width: ground,
    height: bar.panel.height + (approvalPanel?.height ?? 0),
  });
  panel(layout.north);
  line(map, palette.city, 0.2 * scale);
  if (markFrame) line(markFrame, palette.accent, 0.5 * scale);

  context.strokeStyle = palette.ink;
  context.lineWidth = px(0.45 * scale);
  context.beginPath();
  context.moveTo(px(bar.bar.x), px(bar.bar.y - bar.tick));
  context.lineTo(px(bar.bar.x), px(bar.bar.y));
  context.lineTo(px(bar.bar.x + bar.bar.width), px(bar.bar.y));
  context.lineTo(px(bar.bar.x + bar.bar.width), px(bar.bar.y - bar.tick));
  context.stroke();
  drawArrow(context, layout.north, palette.ink, px);

  for (const { sign, box } of layout.signs) {
    drawSign(
      context,
      sign,
      { x: px(box.x), y: px(box.y), width: px(box.width), height: px(box.height) },
      palette,
    );
  }
  const words = [...layout.words, bar.word, arrow];
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const { text, x, baseline, size, bold, tone } of words) {
    context.font = fontOf(lang, px(size), bold);
    context.fillStyle = palette[tone];
    context.fillText(text, px(x), px(baseline));
  }
  return words;
}

/** The letter beneath the arrow. */
function northWord(box: PageBox, text: string, measure: MeasureSized): PageWord {
  const size = box.height * 0.3;
  const width = measure(text, size, true);
  const x = box.x + (box.width - width) / 2;
  return { text, x, baseline: box.y + box.height * 0.93, size, width, bold: true, tone: 'ink' };
}

function drawArrow(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: PageBox,
  colour: string,
  px: (mm: number) => number,
): void {
  const middle = x + width / 2;
  const [top, low] = [y + height * 0.08, y + height * 0.62];
  const half = width * 0.24;
  context.beginPath();
  context.moveTo(px(middle), px(top));
  context.lineTo(px(middle + half), px(low));
  context.lineTo(px(middle), px(low - height * 0.12));
  context.lineTo(px(middle - half), px(low));
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}
