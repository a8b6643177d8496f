import type { Palette } from '../map/palette.ts';
import type { Ground, GroundPlace } from './ground.ts';
import { drawCounties, drawCountyNames } from '../map/plain/draw-counties.ts';
import { drawLabel, type Box } from '../map/plain/draw-label.ts';
import type { MercatorView } from '../map/plain/mercator-view.ts';

/** Places that are named at once: more names would hide the marks. */
const MOST_NAMES = 90;
const RADII = { province: 5, city: 5, county: 4.5, town: 3.5, village: 2.5 } as const;
/** Pixels around the world from which towns and villages are drawn: 270 m and 70 m a pixel. */
const TOWNS_FROM = 150_000;
const VILLAGES_FROM = 550_000;

/**
 * Draws counties and known points with their names. `own` is the county of the row; `taken` are boxes
 * that names have to keep clear of, largest places first.
 */
export function drawGround(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  { counties, places }: Ground,
  own: string,
  taken: Box[],
  palette: Palette,
): void {
  const visible = drawCounties(
    context,
    view,
    counties,
    (code) => code.slice(0, 6) === own,
    palette,
  );
  drawPlaces(context, view, places, taken, palette);
  drawCountyNames(context, view, visible, taken, palette);
}

function drawPlaces(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  places: readonly GroundPlace[],
  taken: Box[],
  palette: Palette,
): void {
  const seen = places.flatMap((place) => {
    if (place.level === 'town' && view.scale < TOWNS_FROM) return [];
    if (place.level === 'village' && view.scale < VILLAGES_FROM) return [];
    const x = (place.x - view.x) * view.scale + view.width / 2;
    const y = (place.y - view.y) * view.scale + view.height / 2;
    return x < 0 || y < 0 || x > view.width || y > view.height ? [] : { ...place, x, y };
  });
  // The smallest first: a county's seat lies upon that of its town.
  for (const { level, x, y } of [...seen].reverse()) drawPoint(context, x, y, level, palette);
  const first = seen.slice(0, MOST_NAMES);
  for (const { level, x, y } of first) {
    const radius = RADII[level];
    taken.push([x - radius, y - radius, x + radius, y + radius]);
  }
  for (const { name, level, x, y } of first) {
    const size = level === 'village' ? 12 : level === 'town' ? 13 : 14;
    const style = { size, colour: palette.ink, halo: palette.paper, weight: 400 };
    const away = RADII[level] + 5;
    if (drawLabel(context, name, x + away, y, 'left', style, taken)) continue;
    drawLabel(context, name, x - away, y, 'right', style, taken);
  }
}

function drawPoint(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  level: GroundPlace['level'],
  palette: Palette,
): void {
  const radius = RADII[level];
  context.fillStyle = palette.level[level];
  context.strokeStyle = palette.paper;
  context.lineWidth = 1.5;
  context.beginPath();
  if (level === 'town' || level === 'village') context.arc(x, y, radius, 0, 2 * Math.PI);
  else context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  context.stroke();
  context.fill();
}
