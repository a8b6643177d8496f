import { levelOfCode, type DivisionCode } from '../gazetteer/division-code.ts';
import type { Level } from '../gazetteer/level.ts';
import { townType } from '../gazetteer/town-type.ts';
import type { Standard, Standards } from './standard.ts';

/**
 * The standard that a station of a level is held to: that of its class where the division's code has one and
 * the standards name it, else that of its level.
 *
 * Town: digits 7–9 from 001 to 099 are a subdistrict (街道), urban; all others are rural. Village: digits 10–12
 * from 001 to 199 are a residents' committee (居委会), urban; 200 to 399 a villagers' committee (村委会), rural;
 * 400 and above (类似居委会, 类似村委会) have no class. A station whose code is not of its level (a town's
 * second office, say) has no class either.
 */
export function standardOf(standards: Standards, level: Level, code: DivisionCode): Standard {
  const own = standards[level];
  if (level !== 'town' && level !== 'village') return own;
  const [urban, rural] =
    level === 'town'
      ? [standards.town_urban, standards.town_rural]
      : [standards.village_urban, standards.village_rural];
  // Asked for every station: codes are only read where something hangs on them.
  if ((!urban && !rural) || levelOfCode(code) !== level) return own;
  const isUrban = level === 'town' ? isSubdistrict(code) : isResidents(code);
  return (isUrban === null ? null : isUrban ? urban : rural) ?? own;
}

function isSubdistrict(code: DivisionCode): boolean {
  return townType(code) === 'subdistrict';
}

/** Null where the number tells neither. */
function isResidents(code: DivisionCode): boolean | null {
  const number = Number(code.slice(9));
  if (number >= 400) return null;
  return number < 200;
}
