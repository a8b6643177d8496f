import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_FILTERS,
  printFilters,
  RADII_KM,
  readFilters,
  type FilterChoice,
} from '../../src/core/stations/filter-choice.ts';

describe('readFilters', () => {
  const cases: [texts: Record<string, string>, expected: Partial<FilterChoice>][] = [
    [{}, {}],
    [
      { within: '3', open: '1', show: '40' },
      { withinKm: 3, open: true, show: 40 },
    ],
    [{ within: '4' }, {}],
    [{ within: '1e1' }, {}],
    [{ open: 'yes' }, {}],
    [{ show: '0' }, {}],
    [{ show: '99999999' }, {}],
    [{ show: '1001' }, {}],
    [
      { badge: '<b>', service: 'x' },
      { badge: '<b>', service: 'x' },
    ],
    [{ area: '106.55,29.5,106.65001,29.60009' }, { area: [106.55, 29.5, 106.65, 29.6001] }],
    [{ area: '106.65,29.5,106.55,29.6' }, {}],
    [{ area: '106.55,29.6,106.65,29.5' }, {}],
    [{ area: '106.55,29.5,106.65' }, {}],
    [{ area: '106.55,29.5,106.65,29.6,1' }, {}],
    [{ area: '106.55,29.5,NaN,29.6' }, {}],
    [{ area: '106.55,29.5,190,29.6' }, {}],
    [{ area: '106.55,29.5,170,99' }, {}],
  ];
  it.each(cases)('%j', (texts, expected) => {
    expect(readFilters(texts)).toEqual({ ...NO_FILTERS, ...expected });
  });

  it('reads back what it wrote', () => {
    const degrees = (min: number, max: number) =>
      fc.integer({ min: min * 1e4, max: max * 1e4 }).map((whole) => whole / 1e4);
    const choices = fc.record({
      area: fc.option(
        fc.tuple(degrees(73, 100), degrees(4, 30), degrees(101, 135), degrees(31, 53)),
      ),
      badge: fc.string(),
      service: fc.string(),
      open: fc.boolean(),
      withinKm: fc.option(fc.constantFrom(...RADII_KM)),
      show: fc.option(fc.integer({ min: 1, max: 1000 })),
    });
    fc.assert(
      fc.property(choices, (choice) => {
        expect(readFilters(printFilters(choice))).toEqual(choice);
      }),
    );
  });
});
