import { tagJpeg } from '../../core/picture/tag-jpeg.ts';
import { tagPng } from '../../core/picture/tag-png.ts';
import { canvasBytes } from './canvas-bytes.ts';
import { drawPicture } from './draw-picture.ts';
import type { PictureOrder, PictureProgress } from './picture-order.ts';

/**
 * The picture or document that was ordered. Throws a PictureError when the browser cannot make it, and an
 * `AbortError` when it is given up.
 */
export async function exportPicture(
  order: PictureOrder,
  progress?: PictureProgress,
  signal?: AbortSignal,
): Promise<Blob> {
  const { format, dpi, title, alt } = order;
  const { canvas, size, words } = await drawPicture(order, progress, signal);
  const pixels = [canvas.width, canvas.height] as const;
  const bytes = await canvasBytes(canvas, format === 'png' ? 'png' : 'jpeg');
  if (signal?.aborted) throw new DOMException('The picture was given up', 'AbortError');
  progress?.(1);
  switch (format) {
    case 'png':
      return blobOf(tagPng(bytes, { dpi, title, description: alt }), 'image/png');
    case 'jpeg':
      return blobOf(tagJpeg(bytes, { dpi, description: alt }), 'image/jpeg');
    case 'pdf': {
      // Most pictures are no documents: the writer comes when it is asked for.
      const { writePdf } = await import('../../core/pdf/write-pdf.ts');
      const lang = order.lang === 'zh' ? 'zh-CN' : 'en';
      const page = { size, jpeg: bytes, pixels, alt, words };
      const pdf = writePdf({ title, lang, madeOn: order.madeOn, pages: [page] });
      return blobOf(pdf, 'application/pdf');
    }
  }
}

function blobOf(bytes: Uint8Array, type: string): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
}
