import { pngSize } from './png-size.ts';
import type { SlideBox } from './slide-look.ts';

/** A picture that can be put on slides any number of times. */
export interface SlidePicture {
  /** `data:` URL. */
  readonly data: string;
  /** Width by height. */
  readonly aspect: number;
}

/** Bytes that are turned into text at a time: a call takes so many arguments. */
const STEP = 0x8000;

/** A PNG as slides take it. */
export async function slidePicture(png: Blob): Promise<SlidePicture> {
  const buffer = await png.arrayBuffer();
  const { width, height } = pngSize(buffer);
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return { data: `data:image/png;base64,${btoa(text)}`, aspect: width / height };
}

/** The largest place in a box that has the picture's own shape: at the top, in the middle. */
export function fitPicture({ aspect }: SlidePicture, { x, y, w, h }: SlideBox): SlideBox {
  const width = Math.min(w, h * aspect);
  return { x: x + (w - width) / 2, y, w: width, h: width / aspect };
}
