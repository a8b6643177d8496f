import type { Level } from './level.ts';

/**
 * A division code: always 12 digits here. Digits 1–6 are GB/T 2260 (province, city, county), 7–9
 * GB/T 10114 (town), 10–12 the statistics bureau's village number; unused tails are zeros, so the
 * code of Yubei district is `500112000000`.
 */
export type DivisionCode = string;

/** Cities that exist only in the code (市辖区 of a municipality, 县, 省直辖县级): not divisions. */
function isPseudoCity(code: DivisionCode): boolean {
  const city = code.slice(2, 4);
  if (city === '90') return true;
  return (city === '01' || city === '02') && ['11', '12', '31', '50'].includes(code.slice(0, 2));
}

/** Reads a code of 2, 4, 6, 9 or 12 digits; null for anything else. */
export function parseDivisionCode(text: string): DivisionCode | null {
  const digits = text.trim();
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(digits)) return null;
  return digits.padEnd(12, '0');
}

/** The level that a code's trailing zeros say. Dongguan and the like (`441900…`) are cities. */
export function levelOfCode(code: DivisionCode): Level {
  // Nine of ten are villages: asked first.
  if (!code.endsWith('000')) return 'village';
  if (!code.endsWith('000000')) return 'town';
  if (!code.endsWith('00000000')) return 'county';
  return code.endsWith('0000000000') ? 'province' : 'city';
}

/**
 * The division above, or null above a province. Pseudo cities are skipped: the parent of
 * `500112000000` is `500000000000`. Towns of a city without counties belong to the city itself.
 */
export function parentCode(code: DivisionCode): DivisionCode | null {
  switch (levelOfCode(code)) {
    case 'province':
      return null;
    case 'city':
      return code.slice(0, 2).padEnd(12, '0');
    case 'county': {
      const city = code.slice(0, 4).padEnd(12, '0');
      return isPseudoCity(city) ? code.slice(0, 2).padEnd(12, '0') : city;
    }
    case 'town':
      return code.slice(0, 6).padEnd(12, '0');
    case 'village':
      return code.slice(0, 9).padEnd(12, '0');
  }
}

/** All divisions above, nearest first: town, county, city, province. */
export function ancestorCodes(code: DivisionCode): DivisionCode[] {
  const above: DivisionCode[] = [];
  for (let up = parentCode(code); up !== null; up = parentCode(up)) above.push(up);
  return above;
}

/** The digits that all codes within this division share: `500112` for that county. */
export function codePrefix(code: DivisionCode): string {
  const digits = { province: 2, city: 4, county: 6, town: 9, village: 12 };
  return code.slice(0, digits[levelOfCode(code)]);
}

/** Whether `code` is `within` or lies below it. */
export function isWithin(code: DivisionCode, within: DivisionCode): boolean {
  return code.startsWith(codePrefix(within));
}

/** Orders by province, city, county … with a division before what lies below it. */
export function compareCodes(a: DivisionCode, b: DivisionCode): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
