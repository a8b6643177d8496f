import { joinBytes } from '../bytes/join-bytes.ts';
import { utf8 } from '../bytes/utf8.ts';

/** Units to an em. */
const EM = 1000;

/**
 * A TrueType font of glyphs that draw nothing, each as wide as told in thousandths of an em: letters that can be
 * found and copied but not seen. It has the tables that a PDF asks of a font embedded for CIDs.
 */
export function emptyFont(widths: readonly number[]): Uint8Array {
  const glyphs = widths.length;
  const tables: [string, Uint8Array][] = [
    ['glyf', new Uint8Array(4)],
    [
      'head',
      words('4 4 4 4 2 2 8 8 2 2 2 2 2 2 2 2 2', [
        0x00010000,
        0x00010000,
        0,
        0x5f0f3cf5,
        0,
        EM,
        0,
        0,
        0,
        -120,
        EM,
        880,
        0,
        8,
        2,
        0,
        0,
      ]),
    ],
    [
      'hhea',
      words('4 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2', [
        0x00010000,
        880,
        -120,
        0,
        EM,
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        1,
      ]),
    ],
    ['hmtx', joinBytes(widths.map((width) => words('2 2', [width, 0])))],
    ['loca', new Uint8Array(2 * (glyphs + 1))],
    [
      'maxp',
      words('4 2 2 2 2 2 2 2 2 2 2 2 2 2 2', [
        0x00010000,
        glyphs,
        0,
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
      ]),
    ],
  ];
  const count = tables.length;
  const power = 2 ** Math.floor(Math.log2(count));
  let offset = 12 + 16 * count;
  const directory = [
    words('4 2 2 2 2', [0x00010000, count, power * 16, Math.log2(power), (count - power) * 16]),
  ];
  const bodies: Uint8Array[] = [];
  for (const [tag, data] of tables) {
    const body = joinBytes([data, new Uint8Array(-data.length & 3)]);
    directory.push(utf8(tag), words('4 4 4', [sumOf(body), offset, data.length]));
    bodies.push(body);
    offset += body.length;
  }
  return joinBytes([...directory, ...bodies]);
}

/** Numbers of so many bytes each, the highest first. */
function words(sizes: string, values: readonly number[]): Uint8Array {
  return Uint8Array.from(
    sizes.split(' ').flatMap((size, at) =>
      Array.from({ length: Number(size) }, (_, byte) => {
        const from = Number(size) - 1 - byte;
        return from > 3 ? 0 : ((values[at] ?? 0) >> (8 * from)) & 0xff;
      }),
    ),
  );
}

/** Sum of a table's 32-bit words. */
function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
