import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin } from '../../src/core/gazetteer/division-code.ts';
import { matchAddress, type AddressMatch } from '../../src/core/geocode/match-address.ts';
import { normaliseAddress } from '../../src/core/geocode/normalise-address.ts';
import { simplifyCharacters } from '../../src/core/geocode/simplify-characters.ts';
import { derivedName } from './derived-name.ts';
import { provinceIndex } from './province-index.ts';

const INDEX = provinceIndex('500000000000');
const DIVISIONS = [...INDEX.byCode.values()];
const TAILS = [
  '',
  '金龙路12号',
  '十二号',
  '3组',
  '人民路与解放路交叉口',
  '加州花园3栋',
  '附近',
  '李明13800138000',
];
/** Texts without the name of any division. */
const BRACKETED = ['(原XX厂旁)', '（一楼）', '【邮局对面】', '[A座]', '(旧址)'];
const FLOORS = ['一楼', '3楼', '负一层', '二楼201室', '主楼五层', '1-3层', 'C106'];

/** Beginnings of the words of a division's lineage: some levels left out, none of them shortened. */
const named = fc
  .tuple(fc.constantFrom(...DIVISIONS), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([division, kept]) => {
    let text = division.name;
    let depth = 0;
    for (let up = division.parent; up; up = up.parent) {
      if (kept[depth]) text = up.name + text;
      depth += 1;
    }
    return text;
  });
const address = fc.tuple(named, fc.constantFrom(...TAILS)).map((parts) => parts.join(''));
/** Anything at all, much of it made of what addresses are made of. */
const anything = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...'重庆市渝北区江县镇乡街道村社路号楼(（[)）]，、 　－-~0O〇１2三',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('地址：', '位于', '位置', '401120', '1、', '县', '中国', '龍'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
      { weight: 1, arbitrary: address },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

function division(text: string): Pick<AddressMatch, 'division_code'> {
  return { division_code: matchAddress(INDEX, text).division_code };
}

/** Full-width forms of digits, letters and punctuation. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
}

describe('normalising', () => {
  test('twice is once', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = normaliseAddress(text).text;
        expect(normaliseAddress(once)).toEqual({ text: once, brackets: [], changes: [] });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the division', () => {
  const whole = fc.constantFrom(...DIVISIONS).map(derivedName);
  test('does not change with brackets', () => {
    fc.assert(
      fc.property(fc.oneof(whole, address), fc.constantFrom(...BRACKETED), (text, bracket) => {
        expect(division(text + bracket)).toEqual(division(text));
        expect(division(bracket + text)).toEqual(division(text));
      }),
    );
  });
  test('does not change with spaces', () => {
    fc.assert(
      fc.property(
        address,
        fc.infiniteStream(fc.constantFrom('', ' ', '\u3000', '\u200b')),
        (text, spaces) => {
          const spaced = [...text].map((each) => each + (spaces.next().value ?? '')).join('');
          // A space between two digits tells two numbers apart: 501 13800138000.
          expect(division(spaced.replace(/(?<=\d)\s+(?=\d)/g, ''))).toEqual(division(text));
        },
      ),
    );
  });
  test('does not change with full-width forms', () => {
    fc.assert(
      fc.property(address, (text) => {
        expect(division(fullWidth(text))).toEqual(division(text));
      }),
    );
  });
  test('does not change with a floor', () => {
    fc.assert(
      fc.property(fc.oneof(whole, address), fc.constantFrom(...FLOORS), (text, floor) => {
        expect(division(text + floor)).toEqual(division(text));
      }),
    );
  });
  test('lies within the one that is given', () => {
    const counties = DIVISIONS.filter(({ level }) => level !== 'village');
    fc.assert(
      fc.property(anything, fc.constantFrom(...counties), (text, { code: within }) => {
        const { division_code } = matchAddress(INDEX, text, { within });
        if (division_code !== null) expect(isWithin(division_code, within)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an answer', () => {
  test('has scores of 0 to 1, at most ten candidates, and its division among what it knows', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { score, score_next, candidates, division_code, status } = matchAddress(INDEX, text);
        const scores = [score, score_next ?? 0, ...candidates.map((each) => each.score)];
        expect(scores.every((each) => each >= 0 && each <= 1)).toBe(true);
        expect(candidates.length).toBeLessThanOrEqual(10);
        expect(status === 'failed').toBe(candidates.length === 0);
        if (status === 'ok') expect(candidates.map(({ code }) => code)).toEqual([division_code]);
        // One candidate is a guess, and then no division is given.
        if (status === 'ambiguous' && division_code !== null) {
          expect(candidates.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 1000 },
    );
  });
  test('keeps every character: in a part, or in a change', () => {
    fc.assert(
      fc.property(fc.oneof(address, anything), (text) => {
        expect(charactersLost(text, matchAddress(INDEX, text))).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

/** Rules that speak of the text before it was normalised, or say the same with other characters. */
const OF_THE_TEXT = new Set(['full_width', 'traditional', 'bracket', 'prefix', 'numeral']);

/** Characters of the normalised text that neither the parts nor the changes hold (as often); numerals as figures. */
function charactersLost(text: string, { parts, changes, norm }: AddressMatch): string {
  const normal = normaliseAddress(text);
  const kept = [norm, ...Object.values(parts)];
  for (const { rule, from } of changes) {
    if (OF_THE_TEXT.has(rule)) continue;
    kept.push(from);
    if (rule !== 'second_address') continue;
    // It stands there as it was written: 龍 and O for what the whole text has as 龙 and 0.
    kept.push(simplifyCharacters(from.normalize('NFKC')), normaliseAddress(from).text);
  }
  const pool = new Map<string, number>();
  for (const each of kept.join('')) pool.set(each, (pool.get(each) ?? 0) + 1);
  let lost = '';
  const numerals = changes.filter(({ rule }) => rule === 'numeral');
  const written = numerals.reduce(
    (sofar, { from, to }) => sofar.replace(from, to),
    [normal.text, ...normal.brackets].join('\n'),
  );
  for (const each of written.replaceAll('\n', '')) {
    const left = pool.get(each) ?? 0;
    if (left === 0) lost += each;
    else pool.set(each, left - 1);
  }
  return lost;
}
