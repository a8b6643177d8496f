/** A part of the map that something is drawn in, pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

interface LabelStyle {
  readonly size: number;
  readonly colour: string;
  readonly halo: string;
  readonly weight: number;
}

const FAMILY =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';
/** Clear space around a name, pixels. */
const GAP = 2;

/**
 * Writes a name right of a point, around it or left of it, if no box in `taken` is in its way; then its own box is added.
 * Answers whether it was written.
 */
export function drawLabel(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: 'left' | 'center' | 'right',
  { size, colour, halo, weight }: LabelStyle,
  taken: Box[],
): boolean {
  context.font = `${weight} ${size}px ${FAMILY}`;
  const width = context.measureText(text).width;
  const left = x - { left: 0, center: width / 2, right: width }[align];
  const box: Box = [left - GAP, y - size / 2 - GAP, left + width + GAP, y + size / 2 + GAP];
  if (taken.some((other) => overlap(box, other))) return false;
  taken.push(box);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = halo;
  context.strokeText(text, left, y);
  context.fillStyle = colour;
  context.fillText(text, left, y);
  return true;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
