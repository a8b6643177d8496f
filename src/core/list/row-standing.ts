import type { Division } from '../gazetteer/division.ts';
import { ancestorCodes, type DivisionCode } from '../gazetteer/division-code.ts';
import { placeName, shortName } from '../gazetteer/division-name.ts';
import { LEVELS, type Level } from '../gazetteer/level.ts';
import type { RowFields, RowMatch, RowReason } from '../geocode/match-row.ts';
import { plateRank, rankOfCell, type PlateRank } from '../stations/plate-rank.ts';

/** What is asked to tell whose station a row is. */
export interface StandingGround {
  readonly divisionOf: (code: DivisionCode) => Division | undefined;
  /** The division that a text names, read within another; null for none or several. */
  readonly namedIn: (text: string, within: DivisionCode) => DivisionCode | null;
}

/** Whose station a row is: the division that keeps it and its rank, or why that cannot be told. */
export type RowStanding =
  | {
      readonly division: Division;
      /** Deeper than the division's where the list of divisions does not have the station's own. */
      readonly level: Level;
      readonly reason: null;
      /** What a person should look at all the same; null for nothing. */
      readonly doubt: RowReason | null;
    }
  | { readonly division: null; readonly level: null; readonly reason: RowReason };

/**
 * The rank of a row and the division that keeps it. The rank is what the column 级别 says, else what the
 * plate says, never how deep the address was understood: 庄浪县退役军人服务中心 in 水洛镇 stays the county's. The
 * division is then that of the rank among the row's own and those above it, and the plate must name it.
 * A plate that names a place which the division list does not know (新溪社区 in 龙溪街道) keeps the plate's
 * rank, is put under the division right above and stays in doubt; where that is not known either, it waits.
 */
export function rowStanding(
  fields: RowFields,
  match: RowMatch,
  ground: StandingGround,
): RowStanding {
  const plate = plateRank(fields.name ?? '');
  if (!/\p{L}/u.test(fields.name ?? '')) return doubt('no_name');
  if (plate.body === 'other' || plate.body === 'authority') return doubt('no_station');
  const cell = cellLevels(fields.level);
  const levels = agreed(cell, plate.levels);
  if (levels === null) return doubt('rank_differs');
  if (!match.division || match.status !== 'ok') {
    return doubt(match.reasons[0] ?? 'nothing_recognised');
  }
  const chain = [match.division, ...above(match.division, ground)];
  const named = namedDivision(plate, chain, levels, ground);
  if (named) return stand(named);
  // A plate that names no place is that of the place which the columns name, or the column 级别.
  const bare = [...plate.place].length < 2;
  if (bare || plate.levels.length === 0) {
    const level = levels[0] ?? (bare ? columnLevel(fields) : null);
    if (level === null) return doubt('rank_unknown');
    const own = chain.find((each) => levels.includes(each.level) || each.level === level);
    return own ? stand(own) : doubt('named_division_unknown');
  }
  if (chain.some((each) => levels.includes(each.level)) && match.unknown === '') {
    return doubt('name_and_division_differ');
  }
  const [level] = levels;
  const parent = level && LEVELS[LEVELS.indexOf(level) - 1];
  const isNew = (level === 'village' || level === 'town') && match.division.level === parent;
  if (!isNew) return doubt('named_division_unknown');
  return { division: match.division, level, reason: null, doubt: 'named_division_unknown' };
}

function doubt(reason: RowReason): RowStanding {
  return { division: null, level: null, reason };
}

function stand(division: Division): RowStanding {
  return { division, level: division.level, reason: null, doubt: null };
}

/** 市级 is what an office of a county-level city writes too. */
function cellLevels(cell: string | undefined): readonly Level[] {
  const levels = rankOfCell(cell ?? '') ?? [];
  return levels[0] === 'city' ? ['city', 'county'] : levels;
}

/** The levels on which column and plate agree; what says nothing agrees with everything. Null for none. */
function agreed(cell: readonly Level[], plate: readonly Level[]): readonly Level[] | null {
  if (cell.length === 0 || plate.length === 0) return cell.length === 0 ? plate : cell;
  const both = plate.filter((level) => cell.includes(level));
  return both.length === 0 ? null : both;
}

function above({ code }: Division, { divisionOf }: StandingGround): Division[] {
  return ancestorCodes(code).flatMap((each) => divisionOf(each) ?? []);
}

/** The division of the chain that the plate names, in one of the levels where any are known. */
function namedDivision(
  { place, word }: PlateRank,
  chain: readonly Division[],
  levels: readonly Level[],
  ground: StandingGround,
): Division | null {
  if ([...place].length < 2) return null;
  const fit = chain.filter(({ level }) => levels.length === 0 || levels.includes(level));
  const own = ownPart(place, chain);
  const full = fit.find(({ name, level }) => own === name || own === placeName(name, level));
  if (full) return full;
  const short = fit.filter(({ name, level }) => {
    return own === shortName(name, level) || shortOf(own) === shortName(name, level);
  });
  // 水洛退役军人服务站 is the town's where county and town are called alike; a 中心 is the county's.
  if (short.length > 0) return (word === 'center' ? short.at(-1) : short[0]) ?? null;
  // A name that does not say its rank is not looked for in other writings: 渝北区城区 would be read as 渝北区.
  if (levels.length === 0) return null;
  return (
    fit.find(({ code }) => {
      const [parent = code] = ancestorCodes(code);
      return ground.namedIn(place, parent) === code;
    }) ?? null
  );
}

/** The place without the names of the divisions above that stand before it. */
function ownPart(place: string, chain: readonly Division[]): string {
  let own = place;
  for (const level of LEVELS) {
    const upper = chain.find((each) => each.level === level);
    const before = upper && [upper.name, shortName(upper.name, level)];
    const prefix = before?.find((name) => own.startsWith(name) && own.length > name.length + 1);
    // 水洛镇 begins with 水洛, the short name of nothing above: only a whole name may be cut off.
    if (prefix !== undefined && !/^[县区市旗镇乡村]/.test(own.slice(prefix.length))) {
      own = own.slice(prefix.length);
    }
  }
  return own;
}

/** 凤鸣路村委会 and 凤鸣路居委会 name the place 凤鸣路. */
function shortOf(place: string): string {
  return shortName(place, 'village');
}

/** The smallest division that the columns name: what a plate 退役军人服务站 leaves to them. */
function columnLevel(fields: RowFields): Level | null {
  return [...LEVELS].reverse().find((level) => (fields[level] ?? '') !== '') ?? null;
}
