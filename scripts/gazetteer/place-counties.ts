import {
  levelOfCode,
  parentCode,
  type DivisionCode,
} from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import type { Polygon } from './decode-echarts.ts';
import { groupBy } from './group-by.ts';
import type { SourceCounty } from './read-counties.ts';
import type { Successor } from './read-successors.ts';

/** An old outline with the divisions of today that it lies in. */
export interface PlacedCounty {
  readonly old_code: DivisionCode;
  readonly polygons: readonly Polygon[];
  /** The county it stands for, or belongs to with others; null when the old county was split. */
  readonly county: DivisionCode | null;
  /** The city it lies in; null under a province directly, or when its parts went to several cities. */
  readonly city: DivisionCode | null;
  readonly province: DivisionCode;
  /** True when the county of today is somewhat larger or smaller than the outlines that stand for it. */
  readonly approximate: boolean;
}

function cityOf(code: DivisionCode): DivisionCode | null {
  const level = levelOfCode(code);
  if (level === 'province') return null;
  if (level === 'city') return code;
  const parent = parentCode(code);
  return parent !== null && levelOfCode(parent) === 'city' ? parent : null;
}

/**
 * Says for each outline of the old list where it belongs today: through the table of successors, which goes before
 * the code, because a few codes were given to another county later; else under its own code. An
 * outline whose county was split stands for no county, but still for the city and the province that
 * all its parts lie in. Throws when an outline is in neither list: then a row is missing in the table.
 */
export function placeCounties(
  outlines: readonly SourceCounty[],
  successors: readonly Successor[],
  divisions: ReadonlyMap<DivisionCode, Division>,
): PlacedCounty[] {
  const rowsOf = groupBy(successors, (row) => row.old_code);
  const enlarged = new Set(
    successors.filter(({ share }) => share !== 'whole').map(({ new_code }) => new_code),
  );
  return outlines.map(({ old_code, name, polygons }) => {
    const rows = rowsOf.get(old_code) ?? [];
    const targets = rows.length > 0 ? rows.map((row) => row.new_code) : [old_code];
    const missing = targets.find((code) => !divisions.has(code));
    if (missing !== undefined) {
      throw new Error(
        `${old_code} ${name} leads to ${missing}, which is no division: add a successor.`,
      );
    }
    const county =
      rows.length === 0 ? old_code : (rows.find(({ share }) => share !== 'part')?.new_code ?? null);
    const cities = new Set(targets.map(cityOf));
    return {
      old_code,
      polygons,
      county,
      city: cities.size === 1 ? [...cities][0]! : null,
      province: targets[0]!.slice(0, 2).padEnd(12, '0'),
      approximate: county !== null && enlarged.has(county),
    };
  });
}
