import { expect, test } from 'vitest';
import { standardForAll } from '../../src/core/coverage/standard-for-all.ts';
import { standardOf } from '../../src/core/coverage/standard-of.ts';
import type { Standard, Standards } from '../../src/core/coverage/standard.ts';
import type { Level } from '../../src/core/gazetteer/level.ts';

const minutes = (count: number): Standard => ({
  mode: 'walk',
  minutes: count,
  speed_kmh: 4,
  detour_factor: 1.25,
});
const plain: Standards = {
  ...standardForAll(minutes(10)),
  town: minutes(20),
  village: minutes(30),
};
const classed: Standards = {
  ...plain,
  town_urban: minutes(21),
  town_rural: minutes(22),
  village_urban: minutes(31),
  village_rural: minutes(32),
};

test.each<[Level, string, number, string]>([
  ['province', '500000000000', 10, '重庆市'],
  ['county', '500112000000', 10, '渝北区'],
  ['town', '500112017000', 21, 'a subdistrict'],
  ['town', '500112099000', 21, 'the last number of subdistricts'],
  ['town', '500112100000', 22, 'the first number of towns'],
  ['town', '500112200000', 22, 'a township'],
  ['town', '500112400000', 22, 'like a town'],
  ['village', '500112017005', 31, "a residents' committee"],
  ['village', '500112017199', 31, "the last number of residents' committees"],
  ['village', '500112017200', 32, "a villagers' committee"],
  ['village', '500112017399', 32, "the last number of villagers' committees"],
  ['village', '500112017400', 30, "like a residents' committee: no class"],
  ['village', '500112017500', 30, "like a villagers' committee: no class"],
  ['town', '500112017005', 20, 'a code that is not of the level: no class'],
  ['village', '500112017000', 30, 'a code that is not of the level: no class'],
])('%s %s: %i min (%s)', (level, code, expected) => {
  expect(standardOf(classed, level, code).minutes).toBe(expected);
  expect(standardOf(plain, level, code)).toBe(plain[level]);
});
