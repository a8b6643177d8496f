import type { LngLat } from '../core/geo/lng-lat.ts';
import type { ReviewPosition } from '../core/review/position-of.ts';
import type { Palette } from '../map/palette.ts';
import { drawLabel, type Box } from '../map/plain/draw-label.ts';
import { metresPerPixel, project, type MercatorView } from '../map/plain/mercator-view.ts';

/** A division that the row may mean, where its point is known. */
export interface CandidateMark {
  readonly number: number;
  readonly name: string;
  readonly lngLat: LngLat;
  readonly chosen: boolean;
}

/** What the map is about. */
export interface Marks {
  readonly candidates: readonly CandidateMark[];
  readonly position: ReviewPosition | null;
  /** Where the build had put the row, when a person has moved it. */
  readonly before: LngLat | null;
}

const CANDIDATE_RADIUS = 14;
const MARK_RADIUS = 11;
/** Of the names of candidates, pixels. */
const NAME_SIZE = 14;

/** Parts of the map that the marks need, so that no name is written across them. */
export function boxesOfMarks(view: MercatorView, { candidates, position }: Marks): Box[] {
  const around = (lngLat: LngLat, radius: number): Box => {
    const [x, y] = project(view, lngLat);
    return [x - radius, y - radius, x + radius, y + radius];
  };
  const boxes = candidates.flatMap((candidate) => {
    const { x, y, side } = nameAt(view, candidate);
    // A Chinese character is as wide as it is high.
    const width = candidate.name.length * NAME_SIZE;
    const left = side === 'left' ? x : x - width;
    const name: Box = [left, y - NAME_SIZE / 2, left + width, y + NAME_SIZE / 2];
    return [around(candidate.lngLat, CANDIDATE_RADIUS), name];
  });
  return position ? [...boxes, around(position.lngLat, MARK_RADIUS + 3)] : boxes;
}

/** Draws candidates with their numbers and names, and the position with how far it may be off. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  { candidates, position, before }: Marks,
  palette: Palette,
): void {
  if (position) drawUncertainty(context, view, position, palette);
  if (position && before) drawMove(context, view, before, position.lngLat, palette);
  if (position?.from === 'answer') drawAnswer(context, view, position, candidates, palette);
  for (const candidate of candidates) drawCandidate(context, view, candidate, palette);
  const taken: Box[] = [];
  for (const candidate of candidates) {
    const { x, y, side } = nameAt(view, candidate);
    const style = { size: NAME_SIZE, colour: palette.ink, halo: palette.paper, weight: 600 };
    drawLabel(context, candidate.name, x, y, side, style, taken);
  }
  if (position?.from === 'hand') drawHand(context, view, position, palette);
}

/** Where the name of a candidate stands: away from the nearer edge of the map. */
function nameAt(
  view: MercatorView,
  { lngLat }: CandidateMark,
): { x: number; y: number; side: 'left' | 'right' } {
  const [x, y] = project(view, lngLat);
  const away = CANDIDATE_RADIUS + 4;
  return x < view.width / 2 ? { x: x + away, y, side: 'left' } : { x: x - away, y, side: 'right' };
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function drawUncertainty(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  { lngLat, uncertaintyM }: ReviewPosition,
  palette: Palette,
): void {
  if (uncertaintyM === null) return;
  const radius = uncertaintyM / metresPerPixel(view, lngLat[1]);
  if (radius < MARK_RADIUS) return;
  const [x, y] = project(view, lngLat);
  circle(context, x, y, radius);
  context.fillStyle = `${palette.accent}14`;
  context.fill();
  context.setLineDash([7, 5]);
  context.strokeStyle = palette.accent;
  context.lineWidth = 1.5;
  context.stroke();
  context.setLineDash([]);
}

function drawMove(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  from: LngLat,
  to: LngLat,
  palette: Palette,
): void {
  const [x, y] = project(view, from);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(...project(view, to));
  context.setLineDash([3, 4]);
  context.strokeStyle = palette.muted;
  context.lineWidth = 1.5;
  context.stroke();
  context.setLineDash([]);
  circle(context, x, y, 5);
  context.fillStyle = palette.paper;
  context.fill();
  context.stroke();
}

function drawCandidate(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  { number, lngLat, chosen }: CandidateMark,
  palette: Palette,
): void {
  const [x, y] = project(view, lngLat);
  circle(context, x, y, CANDIDATE_RADIUS);
  context.fillStyle = chosen ? palette.primary : palette.paper;
  context.fill();
  context.strokeStyle = chosen ? palette.paper : palette.primary;
  context.lineWidth = 2.5;
  context.stroke();
  context.font = '700 15px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = chosen ? palette.paper : palette.primary;
  context.fillText(String(number), x, y + 0.5);
}

/** A bull's-eye: here and nowhere else, a person says. */
function drawHand(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  { lngLat }: ReviewPosition,
  palette: Palette,
): void {
  const [x, y] = project(view, lngLat);
  drawRing(context, x, y, MARK_RADIUS, palette);
  circle(context, x, y, 4.5);
  context.fillStyle = palette.accent;
  context.fill();
}

/** Hollow and dashed: this is what the build makes of it. Around the candidate that it stands upon, if any. */
function drawAnswer(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  { lngLat }: ReviewPosition,
  candidates: readonly CandidateMark[],
  palette: Palette,
): void {
  const [x, y] = project(view, lngLat);
  const shared = candidates.some((each) => {
    const [cx, cy] = project(view, each.lngLat);
    return Math.hypot(cx - x, cy - y) < CANDIDATE_RADIUS;
  });
  context.setLineDash([5, 3.64]);
  drawRing(context, x, y, shared ? CANDIDATE_RADIUS + 5 : MARK_RADIUS, palette);
  context.setLineDash([]);
}

function drawRing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  palette: Palette,
): void {
  circle(context, x, y, radius + 3);
  context.fillStyle = palette.paper;
  context.fill();
  circle(context, x, y, radius);
  context.strokeStyle = palette.accent;
  context.lineWidth = 2.75;
  context.stroke();
}
