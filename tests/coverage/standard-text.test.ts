import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseStandard,
  parseStandards,
  printStandard,
  printStandards,
} from '../../src/core/coverage/standard-text.ts';
import { MODES, type Standard, type Standards } from '../../src/core/coverage/standard.ts';

const standard = (): fc.Arbitrary<Standard> =>
  fc.record({
    mode: fc.constantFrom(...MODES),
    minutes: fc.oneof(
      fc.integer({ min: 1, max: 120 }),
      fc.double({ min: 1, max: 120, noNaN: true }),
    ),
    speed_kmh: fc.double({ min: 0.5, max: 120, noNaN: true }),
    detour_factor: fc.oneof(fc.constant(1.25), fc.double({ min: 1, max: 3, noNaN: true })),
  });
const few = fc.constantFrom<Standard>(
  { mode: 'walk', minutes: 15, speed_kmh: 4, detour_factor: 1.25 },
  { mode: 'ebike', minutes: 15, speed_kmh: 15, detour_factor: 1.25 },
);
/** Standards that share members often, so that "the same for all" and "as in the region" come up. */
const standards = (): fc.Arbitrary<Standards> => {
  const one = fc.oneof({ weight: 4, arbitrary: few }, standard());
  return fc.record(
    {
      province: one,
      city: one,
      county: one,
      town: one,
      town_urban: one,
      town_rural: one,
      village: one,
      village_urban: one,
      village_rural: one,
    },
    { requiredKeys: ['province', 'city', 'county', 'town', 'village'] },
  );
};

describe('a standard in short', () => {
  test('as it is written', () => {
    const walk: Standard = { mode: 'walk', minutes: 15, speed_kmh: 4, detour_factor: 1.25 };
    expect(printStandard(walk)).toBe('walk-15-4-1.25');
    expect(parseStandard('walk-15-4-1.25')).toEqual(walk);
    expect(parseStandard('elder_walk-15-2.88-1.3')?.speed_kmh).toBe(2.88);
  });

  test('parse(print(x)) is x', () => {
    fc.assert(
      fc.property(standard(), (x) => {
        expect(parseStandard(printStandard(x))).toEqual(x);
      }),
    );
  });

  test.each([
    '',
    'walk',
    'walk-15-4',
    'walk-15-4-1.25-1',
    'swim-15-4-1.25',
    'walk-0-4-1.25',
    'walk-121-4-1.25',
    'walk-15-0.4-1.25',
    'walk-15-4-0.9',
    'walk-15-4-3.1',
    'walk--15-4-1.25',
    'walk-1e1-4-1.25',
    'walk-15-4-',
    'walk-15-0x4-1.25',
    'walk-NaN-4-1.25',
    '__proto__-15-4-1.25',
  ])('"%s" is none', (text) => expect(parseStandard(text)).toBeNull());
});

describe('standards in short', () => {
  const walk: Standard = { mode: 'walk', minutes: 15, speed_kmh: 4, detour_factor: 1.25 };
  const base: Standards = {
    province: walk,
    city: walk,
    county: walk,
    town: walk,
    village: walk,
    village_rural: { ...walk, minutes: 30 },
  };

  test('parse(print(x)) is x, with and without a base', () => {
    fc.assert(
      fc.property(standards(), standards(), (x, region) => {
        expect(parseStandards(printStandards(x))).toEqual(x);
        expect(parseStandards(printStandards(x, region), region)).toEqual(x);
        expect(printStandards(x, x)).toBe('');
      }),
    );
  });

  test('one standard holds for all levels and takes the classes away', () => {
    expect(parseStandards('walk-20-4-1.25', base)).toEqual(
      Object.fromEntries(
        ['province', 'city', 'county', 'town', 'village'].map((level) => [
          level,
          { ...walk, minutes: 20 },
        ]),
      ),
    );
  });

  test('a named level loses the classes of the base, the others keep theirs', () => {
    expect(parseStandards('town:ebike-15-15-1.25', base)?.village_rural?.minutes).toBe(30);
    expect(parseStandards('village:walk-10-4-1.25', base)).not.toHaveProperty('village_rural');
    expect(parseStandards('village_urban:walk-10-4-1.25', base)?.village_rural?.minutes).toBe(30);
  });

  test('only what differs is written', () => {
    expect(printStandards({ ...base, town: { ...walk, minutes: 9 } }, base)).toBe(
      'town:walk-9-4-1.25',
    );
  });

  test.each([
    'hamlet:walk-15-4-1.25',
    'town:walk-15-4-1.25,town:walk-15-4-1.25',
    'town:walk-15-4-1.25,',
    'town',
    'walk-15-4-1.25,walk-15-4-1.25',
    '__proto__:walk-15-4-1.25',
  ])('"%s" is none', (text) => expect(parseStandards(text, base)).toBeNull());

  test('without a base every level must be named', () => {
    expect(parseStandards('town:walk-15-4-1.25')).toBeNull();
    expect(parseStandards('')).toBeNull();
  });
});
