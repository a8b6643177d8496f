import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { tagJpeg } from '../../src/core/picture/tag-jpeg.ts';
import { tagPng } from '../../src/core/picture/tag-png.ts';

const PICTURE = PNG.sync.write(new PNG({ width: 3, height: 2 }));

/** Type and data of each chunk of a PNG. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

test('a PNG says how large it is on paper, and what it shows', () => {
  const tagged = tagPng(PICTURE, { dpi: 300, title: '服务圈', description: '地图：“甲”区 🗺' });
  // Checks every checksum.
  expect(PNG.sync.read(Buffer.from(tagged), { checkCRC: true })).toMatchObject({
    width: 3,
    height: 2,
  });
  const chunks = chunksOf(tagged);
  expect(chunks.map(({ type }) => type).slice(0, 4)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt']);
  const physical = chunks[1]!.data;
  expect([physical.readUInt32BE(0), physical.readUInt32BE(4), physical[8]]).toEqual([
    11811, 11811, 1,
  ]);
  expect(chunks[2]!.data.toString()).toBe('Title\0\0\0\0\0服务圈');
  expect(chunks[3]!.data.toString()).toBe('Description\0\0\0\0\0地图：“甲”区 🗺');
});

test('a PNG without words has none', () => {
  const types = chunksOf(tagPng(PICTURE, { dpi: 96, title: '', description: '' }));
  expect(types.map(({ type }) => type)).not.toContain('iTXt');
});

test('a JPEG says how large it is on paper, and what it shows', () => {
  // As browsers write it: a JFIF segment of one dot per unit, then tables and the rest.
  const own = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const rest = [0xff, 0xdb, 0, 3, 7, 0xff, 0xd9];
  const tagged = Buffer.from(
    tagJpeg(Uint8Array.from([0xff, 0xd8, ...own, ...rest]), { dpi: 300, description: '图' }),
  );
  expect(tagged.toString('latin1', 6, 10)).toBe('JFIF');
  expect([tagged[13], tagged.readUInt16BE(14), tagged.readUInt16BE(16)]).toEqual([1, 300, 300]);
  expect(tagged.subarray(20, 24)).toEqual(Buffer.from([0xff, 0xfe, 0, 5]));
  expect(tagged.toString('utf8', 24, 27)).toBe('图');
  expect([...tagged.subarray(27)]).toEqual(rest);
});

test('what is no JPEG is refused', () => {
  expect(() => tagJpeg(PICTURE, { dpi: 96, description: '' })).toThrow('This is no JPEG');
});
