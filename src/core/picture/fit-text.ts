import { wrapText } from './wrap-text.ts';

/** Width of a text at a size, in the same unit as the size. */
export type MeasureSized = (text: string, size: number, bold: boolean) => number;

export interface TextRoom {
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** The least size, and how many lines there may be at it; fewer are tried at larger sizes. */
  readonly least: number;
  readonly lines: number;
}

/** Steps from the wanted size to the least one. */
const STEPS = 6;

/**
 * A text in as few lines and as large as its room allows: first smaller, on one line more if need be, last
 * cut with an ellipsis.
 */
export function fitText(
  text: string,
  { width, size, bold, least, lines: most }: TextRoom,
  measure: MeasureSized,
): { readonly lines: readonly string[]; readonly size: number } {
  const wrapped = (at: number): string[] =>
    wrapText(text, width, (part) => measure(part, at, bold));
  for (let count = 1; count <= most; count += 1) {
    for (let step = 0; step <= STEPS; step += 1) {
      const at = size - ((size - least) * step) / STEPS;
      const lines = wrapped(at);
      if (lines.length <= count) return { lines, size: at };
    }
  }
  const lines = wrapped(least).slice(0, most);
  let last = [...(lines[most - 1] ?? '')];
  while (last.length > 0 && measure(`${last.join('')}…`, least, bold) > width) {
    last = last.slice(0, -1);
  }
  lines[most - 1] = `${last.join('')}…`;
  return { lines, size: least };
}
