import type { Palette } from '../map/palette.ts';
import type { Ground, GroundCounty, GroundPlace } from './ground.ts';
import { drawLabel, type Box } from './draw-label.ts';
import type { MercatorView } from './mercator-view.ts';

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
  context.fillStyle = palette.land;
  context.fillRect(0, 0, view.width, view.height);
  const visible = counties.filter((county) => isVisible(view, county));
  context.lineJoin = 'round';
  const mine = visible.filter(({ code }) => code.slice(0, 6) === own);
  for (const county of visible) {
    trace(context, view, county);
    context.fillStyle = mine.includes(county) ? palette.chosen : palette.region;
    context.fill('evenodd');
    context.strokeStyle = palette.county;
    context.lineWidth = 1;
    context.stroke();
  }
  for (const county of mine) {
    trace(context, view, county);
    context.strokeStyle = palette.primary;
    context.lineWidth = 1.75;
    context.stroke();
  }
  drawPlaces(context, view, places, taken, palette);
  drawCountyNames(context, view, visible, taken, palette);
}

function isVisible(view: MercatorView, { box: [left, top, right, bottom] }: GroundCounty): boolean {
  const halfWidth = view.width / 2 / view.scale;
  const halfHeight = view.height / 2 / view.scale;
  return (
    right > view.x - halfWidth &&
    left < view.x + halfWidth &&
    bottom > view.y - halfHeight &&
    top < view.y + halfHeight
  );
}

function trace(context: CanvasRenderingContext2D, view: MercatorView, county: GroundCounty): void {
  context.beginPath();
  for (const ring of county.rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const x = (ring[at]! - view.x) * view.scale + view.width / 2;
      const y = (ring[at + 1]! - view.y) * view.scale + view.height / 2;
      if (at === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.closePath();
  }
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

function drawCountyNames(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  counties: readonly GroundCounty[],
  taken: Box[],
  palette: Palette,
): void {
  for (const { name, box } of counties) {
    const [left, top, right, bottom] = box;
    // A name wider than its county belongs to nothing that one can see.
    if ((right - left) * view.scale < 90) continue;
    const px = ((left + right) / 2 - view.x) * view.scale + view.width / 2;
    const py = ((top + bottom) / 2 - view.y) * view.scale + view.height / 2;
    const style = { size: 15, colour: palette.muted, halo: palette.region, weight: 600 };
    drawLabel(context, name, px, py, 'center', style, taken);
  }
}
