import type { QrPath } from '../../ui/qr-path.ts';

/** Pixels of a module: a code of 40 modules prints at 6 cm with 300 dpi. */
const MODULE_PX = 16;

/** A QR code as a picture file, black on white. */
export function qrPng({ size, path }: QrPath): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = size * MODULE_PX;
  canvas.height = canvas.width;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.reject(new Error('No canvas'));
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(MODULE_PX, MODULE_PX);
  pen.fillStyle = '#000000';
  pen.fill(new Path2D(path));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('No picture'));
    }, 'image/png');
  });
}
