import { crc32 } from '../bytes/crc32.ts';
import { joinBytes } from '../bytes/join-bytes.ts';
import { utf8 } from '../bytes/utf8.ts';

/** What a PNG file says of itself. */
export interface PngTags {
  readonly dpi: number;
  /** Title and text for those who do not see the picture; left out when empty. */
  readonly title: string;
  readonly description: string;
}

/** Bytes of the signature, and of the header chunk behind it. */
const SIGNATURE = 8;
const HEADER = 25;

const METRES_PER_INCH = 0.0254;

/** A PNG with its size on paper (`pHYs`), title and description (`iTXt`, UTF-8) behind its header. */
export function tagPng(png: Uint8Array, { dpi, title, description }: PngTags): Uint8Array {
  const dots = Math.round(dpi / METRES_PER_INCH);
  const physical = new Uint8Array(9);
  const view = new DataView(physical.buffer);
  view.setUint32(0, dots);
  view.setUint32(4, dots);
  // The unit is the metre.
  physical[8] = 1;
  const parts = [
    png.subarray(0, SIGNATURE + HEADER),
    chunk('pHYs', physical),
    ...(title === '' ? [] : [chunk('iTXt', textData('Title', title))]),
    ...(description === '' ? [] : [chunk('iTXt', textData('Description', description))]),
    png.subarray(SIGNATURE + HEADER),
  ];
  return joinBytes(parts);
}

/** Keyword, no compression, no language, no translated keyword, text. */
function textData(keyword: string, text: string): Uint8Array {
  return joinBytes([utf8(keyword), new Uint8Array(5), utf8(text.replaceAll('\0', ''))]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(utf8(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}
