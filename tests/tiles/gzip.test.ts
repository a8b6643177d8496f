import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gzip } from '../../scripts/tiles/gzip.ts';

describe('gzip', () => {
  test('zlib reads back what was put in, short or long', () => {
    const data = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .uint8Array({ minLength: 1, maxLength: 4 })
        .map((few) => Uint8Array.from({ length: 3_000 }, (_, at) => few[at % few.length]!)),
    );
    fc.assert(
      fc.property(data, fc.integer({ min: 1, max: 9 }), (given, level) => {
        expect(new Uint8Array(gunzipSync(gzip(given, level)))).toEqual(given);
      }),
    );
  });

  test.each([0, 127, 128, 5_000])('%i bytes name no time and no system', (length) => {
    const packed = gzip(new Uint8Array(length));
    expect([...packed.subarray(0, 8)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
    expect(packed[9]).toBe(255);
  });

  test('what is kept is no larger than its bytes', () => {
    const packed = gzip(new Uint8Array(5_000));
    expect(packed.buffer.byteLength).toBe(packed.length);
  });
});
