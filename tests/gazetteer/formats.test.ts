import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePinyin, printPinyin } from '../../src/core/gazetteer/division-pinyin.ts';
import { parsePoints, printPoints } from '../../src/core/gazetteer/division-points.ts';
import { division, parseDivisions, printDivisions } from '../../src/core/gazetteer/division.ts';
import { parseNames, printNames } from '../../src/core/gazetteer/former-names.ts';
import { printPlainRows } from '../../src/core/gazetteer/plain-rows.ts';

const han = fc.string({
  unit: fc.constantFrom(...'渝北区凤鸣路社居委会镇乡街道村'),
  minLength: 1,
  maxLength: 9,
});
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const province = fc.integer({ min: 11, max: 65 }).map(String);
const code = fc
  .tuple(province, fc.constantFrom(0, 2, 4, 7, 10), digits(10))
  .map(([head, kept, tail]) => head + tail.slice(0, kept).padEnd(10, '0'));
const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
const unique = <T extends { code: string }>(item: fc.Arbitrary<T>) =>
  fc.uniqueArray(item, { selector: (each) => each.code, maxLength: 30 });

describe('the files of the gazetteer come back as they were written', () => {
  it('divisions, towns and villages mixed, in any order', () => {
    const some = unique(fc.record({ code, name: han }));
    fc.assert(
      fc.property(some, (rows) => {
        const expected = [...rows].sort(byCode).map((each) => division(each.code, each.name));
        expect(parseDivisions(printDivisions(rows))).toEqual(expected);
      }),
    );
  });

  it('points', () => {
    const micro = (min: number, max: number) =>
      fc.integer({ min: min * 1e6, max: max * 1e6 }).map((each) => each / 1e6);
    const point = fc.record({
      code,
      name: han,
      lngLat: fc.tuple(micro(74, 135), micro(4, 53)),
      source: fc.constantFrom('geonames', 'echarts-cp'),
      uncertaintyM: fc.integer({ min: 1, max: 50_000 }),
    });
    fc.assert(
      fc.property(unique(point), (points) => {
        expect(parsePoints(printPoints(points))).toEqual([...points].sort(byCode));
      }),
    );
  });

  it('former names and pinyin', () => {
    const name = fc.record({
      code,
      name: han,
      kind: fc.constantFrom('former' as const, 'alias' as const),
      since: fc.option(fc.integer({ min: 1949, max: 2030 })),
      note: fc.constantFrom('', 'only a part of it; renamed'),
    });
    fc.assert(
      fc.property(unique(name), (names) => {
        expect(parseNames(printNames(names))).toEqual([...names].sort(byCode));
      }),
    );
    const row = {
      code: '500112000000',
      name: '渝北区',
      short: '渝北',
      pinyin: 'yu bei qu',
      initials: 'yb',
    };
    expect(parsePinyin(printPinyin([row]))).toEqual([row]);
  });
});

describe('a broken file is refused', () => {
  it.each([
    ['a wrong header', () => parsePoints('code,name\n')],
    ['a row that is too short', () => parseNames('code,name,kind,since,note\n1,2\n')],
    ['a line that is no division', () => parseDivisions('50011\t渝北区\n')],
    ['a village without its town', () => parseDivisions('005\t凤鸣路社区居委会\n')],
  ])('%s', (_, parse) => {
    expect(parse).toThrow(/fuwuquan gazetteer/);
  });

  it('and a cell that the format cannot hold is not written', () => {
    expect(() => printPlainRows(['a'], [['x,y']])).toThrow(/comma/);
  });
});
