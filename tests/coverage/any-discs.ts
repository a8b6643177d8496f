import fc from 'fast-check';
import type { PlaneDiscs } from '../../src/core/coverage/plane.ts';

/** Circles of the plane, and whether all have one radius. */
export interface AnyDiscs {
  readonly discs: PlaneDiscs;
  readonly equal: boolean;
  readonly kind: string;
}

type Row = readonly [x: number, y: number, r: number];

/** To the centimetre: circles nearer than a millimetre are taken for one. */
const coordinate = fc.integer({ min: 0, max: 800_000 }).map((centimetres) => centimetres / 100);
const step = fc.integer({ min: 0, max: 8 });

/**
 * Centres anywhere, on a lattice of one radius or half of one (circles that touch, meet in threes and
 * fours, coincide), on a line, at the corners of a hexagon; radii equal, mixed, or in whole multiples.
 */
const rows: Record<string, fc.Arbitrary<Row>> = {
  anywhere: fc.tuple(coordinate, coordinate, fc.constant(1000)),
  lattice: fc.tuple(step, step).map(([c, r]): Row => [c * 1000, r * 1000, 1000]),
  half_lattice: fc.tuple(step, step).map(([c, r]): Row => [c * 500, r * 500, 1000]),
  line: fc.integer({ min: 0, max: 30 }).map((at): Row => [at * 500, at * 250, 1000]),
  hexagon: fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.boolean())
    .map(([k, shifted]): Row => [
      1000 * Math.cos((k * Math.PI) / 3) + (shifted ? 1000 : 0),
      1000 * Math.sin((k * Math.PI) / 3),
      1000,
    ]),
  mixed: fc.tuple(coordinate, coordinate, fc.double({ min: 1, max: 3000, noNaN: true })),
  multiples: fc
    .tuple(step, step, fc.integer({ min: 0, max: 4 }))
    .map(([c, r, times]): Row => [c * 500, r * 500, times * 500]),
  within: fc
    .tuple(coordinate, fc.constantFrom(10, 100, 1000, 5000))
    .map(([x, r]): Row => [x, 0, r]),
};

/** Sets of up to `most` circles of one kind. */
export function anyDiscs(most: number): fc.Arbitrary<AnyDiscs> {
  const kinds = Object.entries(rows).map(([kind, row]) =>
    fc.array(row, { minLength: 1, maxLength: most }).map((list) => ({
      kind,
      equal: !['mixed', 'multiples', 'within'].includes(kind),
      discs: {
        x: Float64Array.from(list, ([x]) => x),
        y: Float64Array.from(list, ([, y]) => y),
        r: Float64Array.from(list, ([, , r]) => r),
      },
    })),
  );
  return fc.oneof(...kinds);
}
