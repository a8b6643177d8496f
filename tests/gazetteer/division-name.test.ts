import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeName, shortName } from '../../src/core/gazetteer/division-name.ts';
import { LEVELS, type Level } from '../../src/core/gazetteer/level.ts';

describe('placeName', () => {
  test.each([
    ['凤鸣路社区居委会', '凤鸣路社区'],
    ['永禄村委会', '永禄村'],
    ['马场村民委员会', '马场村'],
    ['八马牧场村村民委员会', '八马牧场村'],
    ['城西居委会', '城西社区'],
    ['城西社区居民委员会', '城西社区'],
    ['荣华新村社区居民委员会', '荣华新村社区'],
    ['查干淖尔嘎查村民委员会', '查干淖尔嘎查'],
    ['巴音布勒格村', '巴音布勒格村'],
    ['马场一场居委会', '马场一场社区'],
  ])('%s → %s', (name, place) => expect(placeName(name, 'village')).toBe(place));
});

describe('shortName', () => {
  test.each<[string, Level, string]>([
    ['重庆市', 'province', '重庆'],
    ['广西壮族自治区', 'province', '广西'],
    ['新疆维吾尔自治区', 'province', '新疆'],
    ['内蒙古自治区', 'province', '内蒙古'],
    ['甘南藏族自治州', 'city', '甘南'],
    ['临夏回族自治州', 'city', '临夏'],
    ['兴安盟', 'city', '兴安'],
    ['渝北区', 'county', '渝北'],
    ['彭水苗族土家族自治县', 'county', '彭水'],
    ['石柱土家族自治县', 'county', '石柱'],
    ['肃北蒙古族自治县', 'county', '肃北'],
    ['积石山保安族东乡族撒拉族自治县', 'county', '积石山'],
    ['城区', 'county', '城区'],
    ['单县', 'county', '单县'],
    ['滨海新区', 'county', '滨海新区'],
    ['阿拉善左旗', 'county', '阿拉善左旗'],
    ['双凤桥街道', 'town', '双凤桥'],
    ['陈区镇', 'town', '陈区'],
    ['建宁乡', 'town', '建宁'],
    ['凤鸣路社区居委会', 'village', '凤鸣路'],
    ['永禄村委会', 'village', '永禄'],
  ])('%s (%s) → %s', (name, level, short) => expect(shortName(name, level)).toBe(short));

  test('never comes back empty or longer', () => {
    const name = fc
      .array(fc.constantFrom(...'省市区县街道镇乡村社自治州族回北京一二三'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(name, fc.constantFrom(...LEVELS), (text, level) => {
        const short = shortName(text, level);
        expect(short.length).toBeLessThanOrEqual(placeName(text, level).length);
        if (text.length > 0) expect(short.length).toBeGreaterThan(0);
      }),
    );
  });
});
