import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin } from '../../src/core/gazetteer/division-code.ts';
import type { DivisionNode } from '../../src/core/geocode/match-index.ts';
import { meaningsWithin } from '../../src/core/geocode/meanings-within.ts';
import { provinceIndex } from './province-index.ts';

const INDEX = provinceIndex('500000000000');
const NAMES = [...INDEX.byName.values()];
const DIVISIONS: (DivisionNode | null)[] = [null, ...INDEX.byCode.values()];

test('finds what a look at every meaning finds', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.constantFrom(...DIVISIONS), (entries, last) => {
      const slow = entries.filter(
        ({ division: { code } }) =>
          last === null || isWithin(code, last.code) || isWithin(last.code, code),
      );
      expect(meaningsWithin(entries, { last, within: null })).toEqual(slow);
      expect(meaningsWithin(entries, { last: null, within: last })).toEqual(slow);
    }),
    { numRuns: 2000 },
  );
});
