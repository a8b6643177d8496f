import type { MeasureSized } from './fit-text.ts';
import type { PageBox, PageWord } from './page-parts.ts';
import { scaleBarM } from './scale-bar.ts';

/** A scale bar in its room: its ground, the bar from end to end, and its word. */
export interface ScaleBarLayout {
  readonly panel: PageBox;
  readonly bar: { readonly x: number; readonly y: number; readonly width: number };
  /** Height of the ticks at both ends. */
  readonly tick: number;
  readonly word: PageWord;
}

/** The longest round length that fits beside its word; `metresPerMm` on the ground. */
export function scaleBarLayout(
  room: PageBox,
  scale: number,
  metresPerMm: number,
  lengthOf: (metres: number) => string,
  measure: MeasureSized,
): ScaleBarLayout {
  const [pad, size] = [2 * scale, 2.8 * scale];
  const widthOf = (text: string): number => measure(text, size, false);
  // The word of the longest length is about as long as any.
  const longest = room.width - 3 * pad - widthOf(lengthOf(scaleBarM(room.width * metresPerMm)));
  const metres = scaleBarM(Math.max(1, longest) * metresPerMm);
  const text = lengthOf(metres);
  const width = metres / metresPerMm;
  const middle = room.y + room.height / 2;
  const tick = 1.6 * scale;
  const word: PageWord = {
    text,
    x: room.x + 2 * pad + width,
    baseline: middle + size * 0.36,
    size,
    width: widthOf(text),
    bold: false,
    tone: 'ink',
  };
  return {
    panel: { ...room, width: Math.min(room.width, 3 * pad + width + word.width) },
    bar: { x: room.x + pad, y: middle + tick / 2, width },
    tick,
    word,
  };
}
