import { joinBytes } from '../bytes/join-bytes.ts';
import { utf8 } from '../bytes/utf8.ts';

/** What a JPEG file says of itself. */
export interface JpegTags {
  readonly dpi: number;
  /** Text for those who do not see the picture; left out when empty. */
  readonly description: string;
}

/** Most bytes of a segment besides its marker: its length has 16 bits and counts itself. */
const MOST = 0xffff - 2;

/** A JPEG with its size on paper (JFIF density) and a comment behind it. Throws for what is no JPEG. */
export function tagJpeg(jpeg: Uint8Array, { dpi, description }: JpegTags): Uint8Array {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new Error('This is no JPEG');
  // Browsers write a JFIF segment of their own; it is replaced.
  const own = jpeg[2] === 0xff && jpeg[3] === 0xe0;
  const rest = own ? 4 + ((jpeg[4] ?? 0) << 8) + (jpeg[5] ?? 0) : 2;
  const jfif = [
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    2,
    1,
    dpi >> 8,
    dpi & 0xff,
    dpi >> 8,
    dpi & 0xff,
    0,
    0,
  ];
  return joinBytes([
    jpeg.subarray(0, 2),
    segment(0xe0, Uint8Array.from(jfif)),
    ...(description === '' ? [] : [segment(0xfe, utf8(description).subarray(0, MOST))]),
    jpeg.subarray(rest),
  ]);
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return joinBytes([Uint8Array.from([0xff, marker, length >> 8, length & 0xff]), data]);
}
