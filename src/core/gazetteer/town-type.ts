import { levelOfCode, type DivisionCode } from './division-code.ts';

/** What a town-level division is: 街道, 镇, 乡, or `like_town` (government and enterprise in one, 类似乡级). */
export type TownType = 'subdistrict' | 'town' | 'township' | 'like_town';

/** The type from digits 7–9 of the code (GB/T 10114): 001–099, 100–199, 200–399, 400–599. */
export function townType(code: DivisionCode): TownType | null {
  if (levelOfCode(code) !== 'town') return null;
  const digit = code.charAt(6);
  if (digit === '0') return 'subdistrict';
  if (digit === '1') return 'town';
  if (digit === '2' || digit === '3') return 'township';
  return 'like_town';
}
