import JSZip from 'jszip';
import { fiveSlides } from './five-slides.ts';
import { numberShapes } from './number-shapes.ts';
import { oneSlide } from './one-slide.ts';
import { qrPng } from './qr-png.ts';
import { slideDeck } from './slide-deck.ts';
import { slidePicture } from './slide-picture.ts';
import type { SlidesOrder } from './slides-order.ts';

export type { SlidesOrder } from './slides-order.ts';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * A presentation of a brief, 16:9, whose titles, tables, chart and legend can be edited. The same order gives
 * the same slides; the library writes the time and random ids of its own into the file. It is large: load
 * this file when it is asked for.
 */
export async function exportSlides({ brief, picture, qrUrl, form }: SlidesOrder): Promise<Blob> {
  const [map, code] = await Promise.all([picture && slidePicture(picture), qrPng(qrUrl)]);
  const deck = slideDeck(brief);
  (form === 'one' ? oneSlide : fiveSlides)(deck, brief, map, { url: qrUrl, code });
  // The library compresses only what it saves itself; tables shrink to a twentieth.
  const zip = await JSZip.loadAsync(
    (await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer,
  );
  await numberShapes(zip);
  return zip.generateAsync({ type: 'blob', mimeType: PPTX, compression: 'DEFLATE' });
}
