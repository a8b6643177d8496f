import { toDataURL } from 'qrcode';
import type { SlidePicture } from './slide-picture.ts';

/** Pixels a module: sharp on paper at the size slides show it. */
const SCALE = 8;

/** A QR code as a picture; null for text too long for any. Level M: a fold or a stain may cover a seventh. */
export async function qrPng(text: string): Promise<SlidePicture | null> {
  try {
    const data = await toDataURL(text, {
      ...{ errorCorrectionLevel: 'M', margin: 4, scale: SCALE },
      type: 'image/png',
    });
    return { data, aspect: 1 };
  } catch (error) {
    if (error instanceof Error && /too big|amount of data/i.test(error.message)) return null;
    throw error;
  }
}
