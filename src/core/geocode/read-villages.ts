import { shortName } from '../gazetteer/division-name.ts';
import type { DivisionNode } from './match-index.ts';
import type { NameHit, Scope } from './name-hit.ts';
import { officeEnd } from './office-end.ts';
import { villageStandsAlone } from './village-stands-alone.ts';

const TYPE =
  /^(社区|村|嘎查)?(居民委员会|村民委员会|居委会|村委会|居委|村委)|^(社区|村(?![路街道庄镇]))|^嘎查/;

/**
 * The villages of a town that the text names at `at`, or what it repeats of the divisions above. They are
 * few, so that they are looked at one by one: first by their names, then without 村 or 社区, or with another
 * of such words (凤鸣路居委会 for 凤鸣路社区).
 */
export function readVillages(
  text: string,
  at: number,
  town: DivisionNode,
  within: Scope['within'],
): NameHit[] {
  const hits: NameHit[] = [];
  const villages = within?.parent === town ? [within] : town.villages;
  for (const village of villages) {
    const end = at + village.place.length;
    if (text.startsWith(village.place, at) && villageStandsAlone(text, at, end, true)) {
      hits.push(hitOf(village, text, end));
    }
  }
  for (let up: DivisionNode | null = town; up; up = up.parent) {
    if (text.startsWith(up.place, at)) hits.push(hitOf(up, text, at + up.place.length));
  }
  return hits.length > 0 || at >= text.length ? hits : bareVillages(text, at, villages);
}

function hitOf(division: DivisionNode, text: string, nameEnd: number): NameHit {
  const end = officeEnd(division, text, nameEnd);
  return { division, kind: 'full', since: null, end, nameEnd };
}

function bareVillages(text: string, at: number, villages: readonly DivisionNode[]): NameHit[] {
  const first = text.charAt(at);
  const hits: NameHit[] = [];
  for (const division of villages) {
    if (!division.place.startsWith(first)) continue;
    const stem = shortName(division.place, 'village');
    if (!text.startsWith(stem, at)) continue;
    const stemEnd = at + stem.length;
    const type = TYPE.exec(text.slice(stemEnd, stemEnd + 8))?.[0] ?? '';
    const end = stemEnd + type.length;
    if (!villageStandsAlone(text, at, end, true)) continue;
    const kind = type === '' ? 'short' : 'changed_type';
    hits.push({ division, kind, since: null, end, nameEnd: end });
  }
  return hits.length < 2 ? hits : sameKind(text, at, hits);
}

/** Of 石角社区 and 石角村, 石角居委会 means the community and 石角村委会 the village. */
function sameKind(text: string, at: number, hits: NameHit[]): NameHit[] {
  const fits = hits.filter(({ division, end }) => {
    return /社区|居/.test(text.slice(at, end)) === /社区|居/.test(division.name);
  });
  return fits.length > 0 ? fits : hits;
}
