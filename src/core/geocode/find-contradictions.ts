import { isGenericArea } from './generic-area.ts';
import { isInside } from './is-inside.ts';
import type { DivisionNode, MatchIndex } from './match-index.ts';
import type { NameHit } from './name-hit.ts';
import { readNames } from './read-names.ts';

/** Behind these a name is that of a branch or an office elsewhere: 北京市人民政府驻…, 上海市商会. */
const FOREIGN_OFFICE = /^(人民政府)?(驻|商会|驻地|路|街(?!道)|大道|大厦|宾馆|饭店|酒店)/;

/**
 * What stands at `at` when it is a division that cannot be true together with `last`: one of the upper
 * levels elsewhere (in the same province if there is one of that name), or a town of another county
 * of the same city that is the only one of its name there. Nothing else counts: villages share their
 * names too often.
 */
export function findContradictions(
  index: MatchIndex,
  text: string,
  at: number,
  last: DivisionNode,
): NameHit[] {
  const free = readNames(index, text, at, { last: null, within: null }).filter(
    ({ division, kind, end, nameEnd }) =>
      (kind === 'full' || kind === 'former' || kind === 'moved') &&
      division.level !== 'village' &&
      !isGenericArea(text.slice(at, nameEnd)) &&
      !isInside(division, last) &&
      !isInside(last, division) &&
      !FOREIGN_OFFICE.test(text.slice(end, end + 8)),
  );
  const upper = free.filter(({ division }) => division.level !== 'town');
  if (upper.length > 0) {
    const near = upper.filter(({ division }) => sharesUpper(division, last, 'province'));
    return near.length > 0 ? near : upper;
  }
  const towns = free.filter(
    ({ division, nameEnd }) =>
      /(街道|镇|乡|苏木)$/.test(text.slice(at, nameEnd)) && sharesUpper(division, last, 'city'),
  );
  return towns.length === 1 ? towns : [];
}

function sharesUpper(a: DivisionNode, b: DivisionNode, level: 'province' | 'city'): boolean {
  const upper = upperOf(a, level);
  return upper !== null && upper === upperOf(b, level);
}

/** The province or city that a division lies in; the province stands for the city that a county has not. */
function upperOf(division: DivisionNode, level: 'province' | 'city'): DivisionNode | null {
  let up: DivisionNode | null = division;
  while (up && up.level !== level && up.level !== 'province') up = up.parent;
  return up;
}
