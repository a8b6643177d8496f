import type { Palette } from '../palette.ts';
import type { CountyGround } from './county-ground.ts';
import { drawLabel, type Box } from './draw-label.ts';
import type { MercatorView } from './mercator-view.ts';

/** Narrowest county that is named, pixels: a wider name belongs to nothing that one can see. */
const LEAST_NAMED = 90;
/** How far a name gives way to what stands in its place, pixels. */
const NAME_STEP = 24;

/** Draws the land and the counties in view; those that are `chosen` are set off. Answers which are in view. */
export function drawCounties(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  counties: readonly CountyGround[],
  chosen: (code: string) => boolean,
  palette: Palette,
): CountyGround[] {
  context.fillStyle = palette.land;
  context.fillRect(0, 0, view.width, view.height);
  context.lineJoin = 'round';
  const visible = counties.filter((county) => isVisible(view, county));
  for (const county of visible) {
    trace(context, view, county);
    context.fillStyle = chosen(county.code) ? palette.chosen : palette.region;
    context.fill('evenodd');
    context.strokeStyle = palette.county;
    context.lineWidth = 1;
    context.stroke();
  }
  for (const county of visible.filter(({ code }) => chosen(code))) {
    trace(context, view, county);
    context.strokeStyle = palette.primary;
    context.lineWidth = 1.75;
    context.stroke();
  }
  return visible;
}

/** Names counties in or near their middle, where no box in `taken` is in the way. */
export function drawCountyNames(
  context: CanvasRenderingContext2D,
  view: MercatorView,
  counties: readonly CountyGround[],
  taken: Box[],
  palette: Palette,
): void {
  for (const { name, box } of counties) {
    const [left, top, right, bottom] = box;
    if ((right - left) * view.scale < LEAST_NAMED) continue;
    const x = ((left + right) / 2 - view.x) * view.scale + view.width / 2;
    const y = ((top + bottom) / 2 - view.y) * view.scale + view.height / 2;
    const style = { size: 15, colour: palette.muted, halo: palette.region, weight: 600 };
    // Beside the middle where a mark stands in it.
    [0, -NAME_STEP, NAME_STEP, -2 * NAME_STEP, 2 * NAME_STEP].some((step) =>
      drawLabel(context, name, x, y + step, 'center', style, taken),
    );
  }
}

function isVisible(view: MercatorView, { box: [left, top, right, bottom] }: CountyGround): boolean {
  const halfWidth = view.width / 2 / view.scale;
  const halfHeight = view.height / 2 / view.scale;
  return (
    right > view.x - halfWidth &&
    left < view.x + halfWidth &&
    bottom > view.y - halfHeight &&
    top < view.y + halfHeight
  );
}

function trace(context: CanvasRenderingContext2D, view: MercatorView, county: CountyGround): void {
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
