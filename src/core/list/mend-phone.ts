import { splitAreaCode } from './area-codes.ts';

const BARE = /^(\d{10,11})((?:[-转]\d{1,6})?)$/;
const PARTED = /^(?:[(（](\d{2,3})[)）]\s*-?|(\d{2,3})[-\s—–]+)(\d{7,8})((?:[-转]\d{1,6})?)$/;

/** Gives a telephone the zero of its area code back: `2367812345` → `023-67812345`; others stay as they are. */
export function mendPhone(text: string): string {
  return text.replace(/[^;；、,，/\s]+(?:\s+\d{7,8}(?!\d))?/g, (one) => {
    const bare = BARE.exec(one);
    const parted = PARTED.exec(one);
    const area = parted?.[1] ?? parted?.[2] ?? '';
    const split = splitAreaCode(bare?.[1] ?? `${area}${parted?.[3] ?? ''}`);
    if (split === null) return one;
    // 571-87700087 says itself where the area code ends.
    if (parted && `0${area}` !== split.area) return one;
    return `${split.area}-${split.local}${bare?.[2] ?? parted?.[4] ?? ''}`;
  });
}
