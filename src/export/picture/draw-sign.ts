import type { LegendSign } from '../../core/picture/legend-item.ts';
import type { PageBox } from '../../core/picture/page-parts.ts';
import { drawIcon, ICONS, type IconName } from '../../map/icons.ts';
import type { Icon } from '../../map/paint-icon.ts';
import type { Palette } from '../../map/palette.ts';
import { drawPlannerImage, PLANNER_IMAGES, type PlannerImage } from '../../map/planner-images.ts';

/** Pixels of CSS across a sign: its box is drawn as a piece of the map, enlarged or reduced. */
const ACROSS = 28;

/** Draws a sign of the legend into its box, in pixels of the canvas; `box` is of 7 to 5. */
export function drawSign(
  context: CanvasRenderingContext2D,
  sign: LegendSign,
  box: PageBox,
  palette: Palette,
): void {
  const scale = box.width / ACROSS;
  const [width, height] = [ACROSS, box.height / scale];
  context.save();
  context.translate(box.x, box.y);
  context.scale(scale, scale);
  context.lineWidth = 1;
  const icon = iconOf(sign, palette, scale);
  if (icon) {
    const { image, side } = icon;
    // The largest are drawn smaller, so that lines of the legend keep apart.
    const shown = Math.min(side, height * 1.25);
    context.drawImage(image, (width - shown) / 2, (height - shown) / 2, shown, shown);
  } else {
    context.beginPath();
    context.rect(0, 0, width, height);
    context.clip();
    drawArea(context, sign, [width, height], palette, scale);
  }
  context.restore();
}

/** Signs that are images on the map too. */
function iconOf(sign: LegendSign, palette: Palette, scale: number) {
  const ratio = Math.max(1, Math.ceil(scale));
  const name = sign === 'suggestion' ? 'result' : sign;
  if ((ICONS as readonly string[]).includes(name)) {
    return canvasOf(drawIcon(name as IconName, palette, ratio), ratio);
  }
  if ((PLANNER_IMAGES as readonly string[]).includes(name)) {
    return canvasOf(drawPlannerImage(name as PlannerImage, palette, ratio), ratio);
  }
  return null;
}

function canvasOf({ width, height, data }: Icon, ratio: number) {
  const image = document.createElement('canvas');
  image.width = width;
  image.height = height;
  image.getContext('2d')?.putImageData(new ImageData(data.slice(), width, height), 0, 0);
  return { image, side: width / ratio };
}

/** Signs of areas and the signs that the map draws as circles. */
function drawArea(
  context: CanvasRenderingContext2D,
  sign: LegendSign,
  [width, height]: readonly [number, number],
  palette: Palette,
  scale: number,
): void {
  const { covered, gap, depth, demand, paper, region, primary } = palette;
  const fill = (colour: string, alpha = 1): void => {
    context.globalAlpha = alpha;
    context.fillStyle = colour;
    context.fillRect(0, 0, width, height);
    context.globalAlpha = 1;
  };
  const edge = (dash: number[]): void => {
    context.strokeStyle = covered;
    context.setLineDash(dash);
    context.strokeRect(0.5, 0.5, width - 1, height - 1);
  };
  const pattern = (name: PlannerImage, alpha: number): void => {
    const ratio = Math.max(1, Math.ceil(scale));
    const { image } = canvasOf(drawPlannerImage(name, palette, ratio), ratio);
    const style = context.createPattern(image, 'repeat');
    if (!style) return;
    style.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, 0, 0]));
    context.globalAlpha = alpha;
    context.fillStyle = style;
    context.fillRect(0, 0, width, height);
    context.globalAlpha = 1;
  };
  const dot = (x: number, y: number, radius: number, colour: string): void => {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
    context.strokeStyle = paper;
    context.stroke();
  };
  if (sign !== 'cluster' && sign !== 'circle') fill(region);
  switch (sign) {
    case 'certain':
      fill(covered, 0.45);
      edge([]);
      break;
    case 'nominal':
      fill(covered, 0.25);
      break;
    case 'possible':
      // Closer than on the map, so that there are enough of them to be known.
      for (const [row, y] of [height * 0.25, height * 0.5, height * 0.75].entries()) {
        for (let x = row % 2 === 0 ? 6 : 10; x < width - 3; x += 8) {
          context.beginPath();
          context.arc(x, y, 1, 0, 2 * Math.PI);
          context.fillStyle = covered;
          context.fill();
        }
      }
      edge([3, 2]);
      break;
    case 'gap':
      fill(gap, 0.1);
      pattern('hatch', 0.55);
      break;
    case 'depth':
      depth.forEach((colour, at) => {
        context.fillStyle = colour;
        context.fillRect((at * width) / depth.length, 0, width / depth.length + 0.2, height);
      });
      break;
    case 'demand':
      dot(width * 0.25, height * 0.6, 2.5, demand);
      dot(width * 0.65, height * 0.48, 5, demand);
      break;
    case 'cluster':
      dot(width / 2, height / 2, height * 0.42, primary);
      break;
    case 'circle':
      context.beginPath();
      context.arc(width / 2, height / 2, height * 0.44, 0, 2 * Math.PI);
      context.globalAlpha = 0.08;
      context.fillStyle = primary;
      context.fill();
      context.globalAlpha = 1;
      context.strokeStyle = primary;
      context.setLineDash([4, 2]);
      context.stroke();
      break;
    default:
      // The others are images.
      break;
  }
}
