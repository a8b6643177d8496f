import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsApart } from '../../src/core/brief/digits-apart.ts';

describe('digitsApart', () => {
  const cases: [number, number, number, number][] = [
    [0.012, 0.012, 1, 1],
    [0.012, 0.015, 1, 1],
    [0.01234, 0.01236, 1, 2],
    [0.012, 0.0120001, 1, 5],
    [0.3, 0.3 + 1e-12, 1, 6],
  ];
  it.each(cases)('%f and %f with at least %d', (a, b, least, digits) => {
    expect(digitsApart(a, b, least)).toBe(digits);
  });

  it('never shows two shares alike that differ by a millionth of a percent', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        fc.pre(Math.abs(a - b) > 1.01e-8);
        const digits = digitsApart(a, b, 1);
        expect((a * 100).toFixed(digits)).not.toBe((b * 100).toFixed(digits));
      }),
    );
  });
});
