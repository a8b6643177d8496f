import { expect, it } from 'vitest';
import { latinName } from '../../scripts/artifacts/latin-name.ts';

it.each([
  ['渝北区', '渝北', 'yu bei qu', 'Yubei'],
  ['西安市', '西安', 'xi an shi', "Xi'an"],
  ['吕梁市', '吕梁', 'lv liang shi', 'Lüliang'],
  ['城区', '城区', 'cheng qu', 'Chengqu'],
  ['安阳市', '安阳', 'an yang shi', 'Anyang'],
  ['某县', '某', 'mouxian', 'Mouxian'],
])('%s has a name in Latin letters', (name, short, pinyin, latin) => {
  expect(latinName({ code: '500112000000', name, short, pinyin, initials: '' })).toBe(latin);
});
