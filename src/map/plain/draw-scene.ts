import { LEVELS } from '../../core/gazetteer/level.ts';
import type { LngLat } from '../../core/geo/lng-lat.ts';
import type { Palette } from '../palette.ts';
import type { PlainMark } from './cluster-places.ts';
import { drawCounties, drawCountyNames } from './draw-counties.ts';
import { drawLabel, type Box } from './draw-label.ts';
import type { Stamp } from './icon-stamps.ts';
import { metresPerPixel, project, type MercatorView } from './mercator-view.ts';
import { clusterRadius, RESULT_HEAD, ringGrowth, type PlainScene } from './plain-scene.ts';

const FONT = 'system-ui, sans-serif';
/** Pixels around the world from which stations are named: a metre of 27 pixels. */
const NAMES_FROM = 2_000_000;
/** Names that are written at once. */
const MOST_NAMES = 60;

/** Draws the plain map, from the ground up: counties, circle, places, names, origin, answers. */
export function drawScene(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  scene: PlainScene,
  palette: Palette,
  stamp: Stamp,
): void {
  const { chosenPrefix } = scene;
  const chosen = (code: string): boolean => chosenPrefix !== '' && code.startsWith(chosenPrefix);
  const visible = drawCounties(context, view, scene.counties, chosen, palette);
  if (scene.circle) drawCircle(context, view, scene.circle, palette);
  const marks = inView(view, scene);
  for (const { mark, x, y } of marks) drawRing(context, mark, x, y, scene, palette, stamp);
  for (const { mark, x, y } of marks) drawMark(context, mark, x, y, scene, palette, stamp);
  const taken = marks.map(({ mark, x, y }): Box => {
    const radius = mark.kind === 'cluster' ? clusterRadius(mark.stations) + 2 : 8;
    return [x - radius, y - radius, x + radius, y + radius];
  });
  if (view.scale >= NAMES_FROM) drawNames(context, marks, scene, taken, palette);
  drawCountyNames(context, view, visible, taken, palette);
  drawAnswers(context, view, scene, palette, stamp);
}

interface SeenMark {
  readonly mark: PlainMark;
  readonly x: number;
  readonly y: number;
}

/** The marks that are seen, in pixels; small levels first, so that centres lie on top. */
function inView(view: MercatorView, { marks, stations }: PlainScene): SeenMark[] {
  const reach = 40;
  const rank = ({ mark }: SeenMark): number =>
    mark.kind === 'cluster'
      ? -1
      : LEVELS.indexOf(stations[mark.place.rows[0] ?? -1]?.level ?? 'village');
  return marks
    .map((mark) => ({
      mark,
      x: (mark.x - view.x) * view.scale + view.width / 2,
      y: (mark.y - view.y) * view.scale + view.height / 2,
    }))
    .filter(
      ({ x, y }) => x > -reach && y > -reach && x < view.width + reach && y < view.height + reach,
    )
    .sort((a, b) => rank(b) - rank(a));
}

function drawCircle(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  { center, radiusM }: { readonly center: LngLat; readonly radiusM: number },
  palette: Palette,
): void {
  const [x, y] = project(view, center);
  context.beginPath();
  context.arc(x, y, radiusM / metresPerPixel(view, center[1]), 0, 2 * Math.PI);
  context.fillStyle = `${palette.primary}14`;
  context.fill();
  context.setLineDash([6, 3]);
  context.strokeStyle = palette.primary;
  context.lineWidth = 1.5;
  context.stroke();
  context.setLineDash([]);
}

function drawRing(
  context: CanvasRenderingContext2D,
  mark: PlainMark,
  x: number,
  y: number,
  { count, selected }: PlainScene,
  palette: Palette,
  stamp: Stamp,
): void {
  if (mark.kind !== 'place' || !mark.place.approximate) return;
  const { rows, id } = mark.place;
  const size = ringGrowth(rows.length);
  stamp(context, 'approximate', x, y, size);
  // The open card's place has its own number.
  if (selected && id === `~${selected.lngLat.join()}`) return;
  const style = { size: 12, colour: palette.level.village, halo: palette.paper, weight: 600 };
  drawLabel(context, count(rows.length), x + 9 * size, y - 13 * size, 'left', style, []);
}

function drawMark(
  context: CanvasRenderingContext2D,
  mark: PlainMark,
  x: number,
  y: number,
  { stations, count }: PlainScene,
  palette: Palette,
  stamp: Stamp,
): void {
  if (mark.kind === 'cluster') {
    context.beginPath();
    context.arc(x, y, clusterRadius(mark.stations), 0, 2 * Math.PI);
    context.fillStyle = palette.primary;
    context.fill();
    context.strokeStyle = palette.paper;
    context.lineWidth = 2;
    context.stroke();
    write(context, count(mark.stations), x, y, 12, palette.paper);
    return;
  }
  const station = stations[mark.place.rows[0] ?? -1];
  if (mark.place.approximate || !station) return;
  stamp(context, station.kind === 'mobile' ? 'mobile' : station.level, x, y);
}

function drawNames(
  context: CanvasRenderingContext2D,
  marks: readonly SeenMark[],
  { stations }: PlainScene,
  taken: Box[],
  palette: Palette,
): void {
  const style = { size: 13, colour: palette.ink, halo: palette.paper, weight: 400 };
  let named = 0;
  for (const { mark, x, y } of marks) {
    if (mark.kind !== 'place' || mark.place.approximate || named >= MOST_NAMES) continue;
    const station = stations[mark.place.rows[0] ?? -1];
    if (!station) continue;
    const name = station.name.replace(/退役军人服务(中心|站)$/, '');
    const written =
      drawLabel(context, name, x + 11, y, 'left', style, taken) ||
      drawLabel(context, name, x - 11, y, 'right', style, taken);
    if (written) named += 1;
  }
}

/** What answers the reader: the chosen station, the origin, the numbered results, the first on top. */
function drawAnswers(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  { selected, origin, results, count }: PlainScene,
  palette: Palette,
  stamp: Stamp,
): void {
  if (selected) {
    const [x, y] = project(view, selected.lngLat);
    const { sharing, mark } = selected;
    stamp(context, 'selected', x, y, sharing > 0 ? 1.12 * ringGrowth(sharing) : 1);
    stamp(context, mark, x, y, sharing > 0 ? ringGrowth(sharing) : 1.15);
    if (sharing > 0) write(context, count(sharing), x, y, 12, palette.level.village);
  }
  if (origin) stamp(context, 'origin', ...project(view, origin));
  for (const { lngLat, label, chosen } of [...results].reverse()) {
    const [x, y] = project(view, lngLat);
    const wide = label.length > 2;
    const icon = wide
      ? (chosen && 'result-wide-chosen') || 'result-wide'
      : (chosen && 'result-chosen') || 'result';
    stamp(context, icon, x, y - 13.5);
    write(context, label, x, y - RESULT_HEAD, 13, palette.paper);
  }
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  context.font = `600 ${size}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(text, x, y + 0.5);
}
