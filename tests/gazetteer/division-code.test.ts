import { describe, expect, test } from 'vitest';
import {
  ancestorCodes,
  isWithin,
  levelOfCode,
  parentCode,
  parseDivisionCode,
} from '../../src/core/gazetteer/division-code.ts';
import { townType } from '../../src/core/gazetteer/town-type.ts';

describe('parseDivisionCode', () => {
  test.each([
    ['50', '500000000000'],
    ['5001', '500100000000'],
    [' 500112 ', '500112000000'],
    ['500112017', '500112017000'],
    ['500112017005', '500112017005'],
    ['5001120', null],
    ['', null],
    ['50011201700x', null],
    ['5.00112E+11', null],
  ])('%j → %j', (text, code) => expect(parseDivisionCode(text)).toBe(code));
});

test.each([
  ['500000000000', 'province', null],
  ['620900000000', 'city', '620000000000'],
  ['500112000000', 'county', '500000000000'],
  ['500235000000', 'county', '500000000000'],
  ['429004000000', 'county', '420000000000'],
  ['620923000000', 'county', '620900000000'],
  ['441900000000', 'city', '440000000000'],
  ['441900003000', 'town', '441900000000'],
  ['500112017000', 'town', '500112000000'],
  ['500112017005', 'village', '500112017000'],
])('%s is a %s below %s', (code, level, parent) => {
  expect(levelOfCode(code)).toBe(level);
  expect(parentCode(code)).toBe(parent);
});

test('a village of a municipality has town, county and province above it, no pseudo city', () => {
  expect(ancestorCodes('500112017005')).toEqual(['500112017000', '500112000000', '500000000000']);
});

test.each([
  ['500112017005', '500112000000', true],
  ['500112017005', '500000000000', true],
  ['500112017005', '500112017005', true],
  ['500112017005', '500113000000', false],
  ['620923101000', '620900000000', true],
])('%s within %s: %s', (code, within, is) => expect(isWithin(code, within)).toBe(is));

test.each([
  ['500112017000', 'subdistrict'],
  ['140581101000', 'town'],
  ['140581201000', 'township'],
  ['350505400000', 'like_town'],
  ['500112000000', null],
])('town type of %s is %s', (code, type) => expect(townType(code)).toBe(type));
