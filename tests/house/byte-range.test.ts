import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseByteRange } from '../../scripts/site/byte-range.ts';

test.each<[header: string, range: [number, number] | 'unsatisfiable' | null]>([
  ['bytes=0-0', [0, 0]],
  ['bytes=0-16383', [0, 99]],
  ['bytes=10-19', [10, 19]],
  ['bytes=10-', [10, 99]],
  ['bytes=99-', [99, 99]],
  ['bytes=-10', [90, 99]],
  ['bytes=-1000', [0, 99]],
  [' bytes=1-2 ', [1, 2]],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=100-200', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-2', null],
  ['bytes=-', null],
  ['bytes=a-b', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
  ['', null],
])('%s of 100 bytes', (header, range) => {
  const expected = Array.isArray(range) ? { start: range[0], end: range[1] } : range;
  expect(parseByteRange(header, 100)).toEqual(expected);
});

test('a range always lies inside the file', () => {
  const part = fc.oneof(fc.constant(''), fc.nat().map(String));
  fc.assert(
    fc.property(part, part, fc.nat({ max: 1000 }), (first, last, size) => {
      const range = parseByteRange(`bytes=${first}-${last}`, size);
      if (range === null || range === 'unsatisfiable') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThan(size);
    }),
  );
});
