import { expect, test } from 'vitest';
import { checkCounty } from '../../scripts/providers/check-county.ts';
import type { ProviderAnswer } from '../../scripts/providers/provider.ts';

const ANSWER: ProviderAnswer = {
  lng: 106.6,
  lat: 29.7,
  raw_lng: 106.6,
  raw_lat: 29.7,
  crs: 'wgs84',
  match_level: 'poi',
  raw_level: '',
  score: null,
  raw_score: null,
  adcode: null,
  label: '',
};

const YUBEI = '500112000000';
const DONGGUAN = '441900000000';
/** A development zone of 石家庄, known to the statistics bureau only. */
const ZONE = '130171000000';

test.each<[string, string | null, string, number | null, string | null]>([
  ['its own code, inside', '500112', YUBEI, 0, null],
  ['no code, inside', null, YUBEI, 0, null],
  ['a code of the county, no outline', '500112', YUBEI, null, null],
  ['neither code nor outline', null, YUBEI, null, null],
  ['beside the border', '500112', YUBEI, 3000.4, null],
  ['too far beside it', '500112', YUBEI, 3000.6, 'outside-county'],
  ['no code, far away', null, YUBEI, 40_000, 'outside-county'],
  ['the code of the next county, inside', '500105', YUBEI, 0, 'other-code'],
  ['the code of the city only', '500100', YUBEI, 0, 'other-code'],
  ['the same county in another province', '510112', YUBEI, 0, 'other-code'],
  ['a city without counties', '441900', DONGGUAN, 0, null],
  ['a zone: a county of the same city', '130108', ZONE, 0, null],
  ['a zone: a county of another city', '130202', ZONE, 0, 'other-code'],
])('%s', (_, adcode, county, distance, reason) => {
  const { answers, rejected } = checkCounty([{ ...ANSWER, adcode }], county, () => distance);
  expect(rejected.map((each) => each.reason)).toEqual(reason === null ? [] : [reason]);
  const outside_m = distance === null ? null : Math.round(distance);
  expect([...answers, ...rejected]).toMatchObject([{ adcode, outside_m }]);
});

test('parts the answers of one reply, each side in its order', () => {
  const all = ['500112', '500105', '500112', '110105'].map((adcode, index) => ({
    ...ANSWER,
    adcode,
    label: String(index),
  }));
  const { answers, rejected } = checkCounty(all, YUBEI, () => 0);
  expect(answers.map(({ label }) => label)).toEqual(['0', '2']);
  expect(rejected.map(({ label }) => label)).toEqual(['1', '3']);
});
