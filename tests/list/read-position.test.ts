import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAngles } from '../../src/core/list/parse-angles.ts';
import { readPosition } from '../../src/core/list/read-position.ts';

describe('one column', () => {
  test.each([
    '106.55,29.57',
    '106.55，29.57',
    '29.57 106.55',
    '106.55;29.57',
    '106.55、29.57',
    '(106.55, 29.57)',
    '[106.55,29.57]',
    'POINT(106.55 29.57)',
    '东经106.55 北纬29.57',
    '经度：106.55，纬度：29.57',
    '106.55E,29.57N',
    'N29.57 E106.55',
    '106.55°, 29.57°',
    'lng=106.55&lat=29.57'.replace('&', ','),
    '106°33′E 29°34′12″N',
    '106°33′0″ 29°34′12″',
    "106º33'00'' 29º34'12''",
    '106度33分 29度34分12秒',
    '东经106度33分0秒，北纬29度34分12秒',
    'E106°33′,N29°34.2′',
    '106:33:00 29:34:12',
    '１０６．５５，２９．５７',
  ])('%s', (lnglat) => {
    expect(readPosition({ lnglat })).toEqual({ given: [106.55, 29.57], mendings: [], fault: null });
  });

  test.each([
    ['106,55', /decimal comma/],
    ['106,5516,29,563', /decimal comma/],
    ['106,5516;29,563', /decimal comma/],
    ['106.55', /has no partner/],
    ['106.55 29.57 3', /is not two/],
    ['106 29', /whole degrees/],
    ['139.75,35.68', /outside the mainland/],
    ['-106.55,29.57', /outside the mainland/],
    ['35678901.5,3271234.2', /metres/],
    ['106°75′ 29°34′', /60 or more/],
    ['凤鸣路1号', /no coordinate/],
    ['106.55,29.57米', /no coordinate/],
  ])('%s is refused', (lnglat, message) => {
    const { given, fault } = readPosition({ lnglat });
    expect(given).toBeNull();
    expect(fault?.message).toMatch(message);
  });

  test.each(['', '无', '/', '-', '0', '0,0', '0.0,0.0', '暂无'])('%j is none', (lnglat) => {
    expect(readPosition({ lnglat })).toEqual({ given: null, mendings: [], fault: null });
  });
});

describe('two columns', () => {
  test('in their order', () => {
    expect(readPosition({ lng: '106.55', lat: '29.57' }).given).toEqual([106.55, 29.57]);
  });

  test('the wrong way round is mended', () => {
    expect(readPosition({ lng: '29.57', lat: '106.55' })).toEqual({
      given: [106.55, 29.57],
      mendings: [{ field: 'lng', rule: 'swapped', from: '29.57,106.55', to: '106.55,29.57' }],
      fault: null,
    });
  });

  test('one of them empty, or both in one', () => {
    expect(readPosition({ lng: '106.55' }).fault?.message).toMatch(/has no partner/);
    expect(readPosition({ lng: '106.55,29.57' }).given).toEqual([106.55, 29.57]);
    expect(readPosition({ lng: '106.55,29.57', lat: '29.57' }).fault?.message).toMatch(/not one/);
  });

  test('a decimal comma says how to write it', () => {
    expect(readPosition({ lng: '106,5516', lat: '29.57' }).fault).toEqual({
      field: 'lng',
      message: 'is written with a decimal comma',
      remedy: 'Write 106.5516 with a point.',
    });
  });

  test('stand in when the single column is no coordinate', () => {
    expect(readPosition({ lnglat: '已定位', lng: '106.55', lat: '29.57' }).given).toEqual([
      106.55, 29.57,
    ]);
  });
});

describe('always', () => {
  const lng = fc.integer({ min: 7_340_001, max: 13_509_999 }).map((n) => n / 1e5);
  const lat = fc.integer({ min: 380_001, max: 5_359_999 }).map((n) => n / 1e5);
  const fractional = fc.tuple(lng, lat).filter((both) => !both.every(Number.isInteger));

  test('the order of the numbers does not matter', () => {
    fc.assert(
      fc.property(fractional, ([x, y]) => {
        expect(readPosition({ lnglat: `${x},${y}` }).given).toEqual([x, y]);
        expect(readPosition({ lnglat: `${y},${x}` }).given).toEqual([x, y]);
        expect(readPosition({ lng: String(y), lat: String(x) }).given).toEqual([x, y]);
      }),
    );
  });

  test('degrees, minutes, seconds come back within half a thousandth of a second', () => {
    const print = (degrees: number): string => {
      const ms = Math.round(degrees * 3_600_000);
      const [d, m] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60];
      return `${d}°${m}′${((ms % 60_000) / 1000).toFixed(3)}″`;
    };
    fc.assert(
      fc.property(fractional, ([x, y]) => {
        const { degrees } = parseAngles(`${print(x)} ${print(y)}`);
        // 0.0005″ is 1.4e-7°; a hair more for the division.
        expect(Math.abs((degrees[0] ?? NaN) - x)).toBeLessThan(1.5e-7);
        expect(Math.abs((degrees[1] ?? NaN) - y)).toBeLessThan(1.5e-7);
      }),
    );
  });

  test('any text is read or refused, never a position outside', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789.,;°′″ NE度分-') });
    fc.assert(
      fc.property(noise, (lnglat) => {
        const { given, fault } = readPosition({ lnglat });
        if (given === null) return;
        expect(fault).toBeNull();
        expect(given[0]).toBeGreaterThanOrEqual(73.4);
        expect(given[1]).toBeLessThanOrEqual(53.6);
      }),
    );
  });
});
