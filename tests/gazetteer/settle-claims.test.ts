import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleClaims, type Claim } from '../../scripts/gazetteer/settle-claims.ts';

const settle = (...claims: [string, number, number][]) =>
  Object.fromEntries(settleClaims(claims.map(([code, place, rank]) => ({ code, place, rank }))));

describe('settleClaims', () => {
  it.each([
    ['one claim holds', [['a', 1, 0]], { a: 1 }],
    [
      'the better reason wins',
      [
        ['a', 1, 1],
        ['a', 2, 0],
      ],
      { a: 2 },
    ],
    [
      'two places for a division: none',
      [
        ['a', 1, 0],
        ['a', 2, 0],
      ],
      {},
    ],
    [
      'two divisions for a place: none',
      [
        ['a', 1, 0],
        ['b', 1, 0],
      ],
      {},
    ],
    [
      'the full name of one goes before the bare name of the other',
      [
        ['a', 1, 0],
        ['b', 1, 1],
      ],
      { a: 1 },
    ],
    [
      'a tangle does not fall back on a worse reason',
      [
        ['a', 1, 0],
        ['b', 1, 0],
        ['a', 2, 1],
      ],
      {},
    ],
    [
      'the same claim twice is one claim',
      [
        ['a', 1, 0],
        ['a', 1, 0],
      ],
      { a: 1 },
    ],
  ] as [string, [string, number, number][], object][])('%s', (_, claims, expected) => {
    expect(settle(...claims)).toEqual(expected);
  });

  const claim: fc.Arbitrary<Claim> = fc.record({
    code: fc.constantFrom(...'abcdef'),
    place: fc.nat(5),
    rank: fc.nat(2),
  });

  it('never gives a place to two, and does not depend on the order', () => {
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        (claims, seed) => {
          const settled = settleClaims(claims);
          expect(new Set(settled.values()).size).toBe(settled.size);
          const keys = claims.map(() => seed.next().value as number);
          const shuffled = claims.map((_, at) => at).sort((a, b) => keys[a]! - keys[b]!);
          const again = settleClaims(shuffled.map((at) => claims[at]!));
          expect([...again].sort()).toEqual([...settled].sort());
        },
      ),
    );
  });
});
