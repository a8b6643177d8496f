import { distanceParts } from '../../core/geo/distance-parts.ts';
import type { PageWord } from '../../core/picture/page-parts.ts';
import { pageLayout } from '../../core/picture/page-layout.ts';
import { pagePixels, pageSize, type PageSize } from '../../core/picture/page-sizes.ts';
import { zhCnPicture } from '../messages/zh-cn-picture.ts';
import { drawMap } from './draw-map.ts';
import { drawPage } from './draw-page.ts';
import { measureIn } from './page-type.ts';
import { pageTexts } from './page-texts.ts';
import { PictureError } from './picture-error.ts';
import type { PictureOrder, PictureProgress } from './picture-order.ts';

/** Pixels of CSS to an inch: on paper the map's letters have the size that the style gives them. */
const CSS_DPI = 96;
const MM_PER_INCH = 25.4;

/** A page as it was drawn. */
export interface DrawnPicture {
  readonly canvas: HTMLCanvasElement;
  readonly size: PageSize;
  readonly words: readonly PageWord[];
}

/** Draws the page that an order asks for: paper, map, then all that stands on and around it. */
export async function drawPicture(
  order: PictureOrder,
  progress?: PictureProgress,
  signal?: AbortSignal,
  /** Longest side of the tiles in which the map is drawn. */
  tile?: number,
): Promise<DrawnPicture> {
  const { snapshot, dpi, lang } = order;
  const m = lang === 'zh' ? zhCnPicture : (await import('../messages/en-picture.ts')).enPicture;
  const size = pageSize(order.page, order.landscape);
  const [width, height] = pagePixels(size, dpi);
  const { canvas, context } = pageCanvas(width, height);
  const measure = measureIn(context, lang);
  const layout = pageLayout(size, pageTexts(order, m), measure);
  const pixelsPerMm = dpi / MM_PER_INCH;
  const at = (mm: number): number => Math.round(mm * pixelsPerMm);
  const { map } = layout;
  const view = await drawMap(snapshot, context, [at(map.x), at(map.y)], {
    width: at(map.x + map.width) - at(map.x),
    height: at(map.y + map.height) - at(map.y),
    // Marks and letters of the map grow with the page, as those around it do.
    pixelRatio: (dpi / CSS_DPI) * layout.scale,
    ...(tile === undefined ? {} : { tile }),
    signal,
    progress: progress && ((done) => progress(done * 0.8)),
  });
  const words = drawPage(layout, {
    context,
    pixelsPerMm,
    palette: snapshot.palette,
    lang,
    measure,
    metresPerMm: view.metresPerPixel * pixelsPerMm,
    lengthOf: (metres) => {
      const { value, unit } = distanceParts(metres);
      return m.pictureLength(value, unit);
    },
    north: m.pictureNorth,
  });
  return { canvas, size, words };
}

/** White paper. */
export function pageCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new PictureError('size');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}
