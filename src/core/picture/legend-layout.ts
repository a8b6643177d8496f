import { wrapText } from './wrap-text.ts';
import type { MeasureSized } from './fit-text.ts';
import type { LegendItem, LegendSign } from './legend-item.ts';
import type { PageBox, PageWord } from './page-parts.ts';

/** A sign in its place. */
export interface PlacedSign {
  readonly sign: LegendSign;
  readonly box: PageBox;
}

export interface LegendLayout {
  /** What it takes of the space; no height when there is nothing to explain. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly PageWord[];
  readonly signs: readonly PlacedSign[];
}

export interface LegendStyle {
  readonly scale: number;
  readonly columns: number;
}

/** Millimetres on an A4 page. */
const SIGN = { width: 7, height: 5 };
const NAME = 3.3;
const NOTE = 2.7;
const TITLE = 3.8;
const LINE = 1.3;
const GAP = 1.4;

/**
 * A legend from the upper left corner of its space: whole if there is room, without notes if there is not,
 * at last smaller.
 */
export function legendLayout(
  title: string,
  items: readonly LegendItem[],
  space: PageBox,
  { scale, columns }: LegendStyle,
  measure: MeasureSized,
): LegendLayout {
  if (items.length === 0) return { width: 0, height: 0, words: [], signs: [] };
  const bare = items.map((item) => ({ ...item, note: '' }));
  const tries = [
    [items, 1],
    [items, 0.9],
    ...[1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4].map((size) => [bare, size] as const),
  ] as const;
  let laid: LegendLayout | null = null;
  for (const [each, size] of tries) {
    laid = legendAt(title, each, space, { scale: scale * size, columns }, measure);
    if (laid.height <= space.height) return laid;
  }
  return laid as LegendLayout;
}

function legendAt(
  title: string,
  items: readonly LegendItem[],
  space: PageBox,
  { scale, columns }: LegendStyle,
  measure: MeasureSized,
): LegendLayout {
  const words: PageWord[] = [];
  const signs: PlacedSign[] = [];
  const line = (
    text: string,
    x: number,
    y: number,
    size: number,
    bold: boolean,
    tone: PageWord['tone'],
  ): void => {
    const baseline = y + size * (LINE / 2 + 0.36);
    words.push({ text, x, baseline, size, bold, tone, width: measure(text, size, bold) });
  };
  let start = space.y;
  if (title !== '') {
    line(title, space.x, start, TITLE * scale, true, 'ink');
    start += TITLE * scale * LINE + GAP * scale * 0.6;
  }
  const [signWidth, signHeight] = [SIGN.width * scale, SIGN.height * scale];
  const columnGap = 5 * scale;
  const column = (space.width - columnGap * (columns - 1)) / columns;
  const indent = signWidth + 2 * scale;
  const perColumn = Math.ceil(items.length / columns);
  let lowest = start;
  for (let at = 0; at < columns; at += 1) {
    const x = space.x + at * (column + columnGap);
    let y = start;
    for (const { sign, name, note } of items.slice(at * perColumn, (at + 1) * perColumn)) {
      const text = column - indent;
      const names = wrapText(name, text, (part) => measure(part, NAME * scale, true));
      const notes = wrapText(note, text, (part) => measure(part, NOTE * scale, false));
      const first = NAME * scale * LINE;
      const middle = y + Math.max(first, signHeight) / 2;
      signs.push({
        sign,
        box: { x, y: middle - signHeight / 2, width: signWidth, height: signHeight },
      });
      let below = middle - first / 2;
      for (const each of names) {
        line(each, x + indent, below, NAME * scale, true, 'ink');
        below += first;
      }
      for (const each of notes) {
        line(each, x + indent, below, NOTE * scale, false, 'muted');
        below += NOTE * scale * LINE;
      }
      y = Math.max(below, y + signHeight) + GAP * scale;
    }
    lowest = Math.max(lowest, y - GAP * scale);
  }
  return { width: space.width, height: lowest - space.y, words, signs };
}
