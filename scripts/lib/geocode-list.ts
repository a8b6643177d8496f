import {
  CountyBoundaries,
  type CountyFeature,
} from '../../src/core/gazetteer/county-boundaries.ts';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import { buildMatchIndex, type MatchIndex } from '../../src/core/geocode/match-index.ts';
import { matchRow, type RowFields, type RowMatch } from '../../src/core/geocode/match-row.ts';
import { doubtedPosition } from '../../src/core/geocode/doubted-position.ts';
import { placeRow, type GivenPosition, type RowPlace } from '../../src/core/geocode/place-row.ts';
import type { Issue } from '../../src/core/issue.ts';
import { decideDatum, type DatumDecision } from '../../src/core/list/decide-datum.ts';
import type { ListRow, SourceCrs, StationTable } from '../../src/core/list/list-row.ts';
import { settleDatum } from '../../src/core/list/settle-datum.ts';
import { sharedPositions } from '../../src/core/list/shared-position.ts';
import { applyDecision, type DecisionGround } from '../../src/core/review/apply-decision.ts';
import type { Decision } from '../../src/core/review/decision.ts';
import { CliError } from './cli-error.ts';
import { loadNames } from './gazetteer-files.ts';
import { allCounties, surroundingsOf } from './surroundings.ts';

/** What a list is understood and placed by. */
export interface ListGround extends DecisionGround {
  readonly index: MatchIndex;
  readonly gazetteer: Gazetteer;
  readonly counties: readonly CountyFeature[];
  readonly region: DivisionCode | null;
}

/** A row, what it was understood as, and where it is put. */
export interface GeocodedRow {
  readonly row: ListRow;
  readonly match: RowMatch;
  readonly place: RowPlace;
  /** Who was overridden by a person's decision; empty for none. */
  readonly overridden: string;
}

/** Loads the gazetteer of a region's province, or of the nation, and builds the index of its names. */
export function listGround(region: DivisionCode | null): ListGround {
  const { gazetteer, radii } = surroundingsOf(region);
  if (region !== null && !gazetteer.get(region)) {
    throw new CliError(`${region} is in no division list: look the code up in data/gazetteer.`);
  }
  const counties = allCounties();
  const boundaries = new CountyBoundaries(counties);
  return {
    index: buildMatchIndex(gazetteer.all(), loadNames()),
    gazetteer,
    counties,
    radii,
    region,
    distanceToCountyM: (lngLat, code) => boundaries.distanceM(lngLat, code),
    countyAt: (lngLat) => boundaries.countyAt(lngLat),
  };
}

/** Understands every row of a table. */
export function matchRows(table: StationTable, { index, region }: ListGround): RowMatch[] {
  return table.rows.map(({ fields }) => matchRow(index, fields satisfies RowFields, region));
}

/**
 * Settles the datum of the list's own coordinates: what the user or the list says, else what puts most
 * of them into the counties that their rows name; `unsure`, and read as WGS 84, when that cannot be told.
 */
export function settleTable(
  table: StationTable,
  matches: readonly RowMatch[],
  crs: SourceCrs | 'auto',
  { distanceToCountyM }: ListGround,
): { rows: readonly ListRow[]; decision: DatumDecision | null; issues: readonly Issue[] } {
  const open = table.rows.flatMap(({ given, position }, at) => {
    const code = matches[at]?.division?.code;
    return given && !position && code ? [{ given, division_code: code }] : [];
  });
  if (!table.rows.some(({ given, position }) => given && !position)) {
    return { rows: table.rows, decision: null, issues: [] };
  }
  const decision = crs === 'auto' ? decideDatum(open, distanceToCountyM) : null;
  const chosen = crs !== 'auto' ? crs : (decision?.crs ?? 'unsure');
  return { ...settleDatum(table.rows, chosen, table.file), decision };
}

/** Places the rows: where a person has decided, else where the list says, else where `asked` says, else by the gazetteer. */
export function placeRows(
  rows: readonly ListRow[],
  matches: readonly RowMatch[],
  asked: (match: RowMatch) => GivenPosition | null,
  decided: (row: number) => Decision | null,
  ground: ListGround,
): GeocodedRow[] {
  const shared = sharedPositions(
    rows.map(({ position, fields }, at) => {
      if (position === null) return null;
      const division_code = matches[at]?.division?.code ?? null;
      const house = matches[at]?.beyond ? (fields.address ?? '') : '';
      return { lngLat: position, division_code, address: house };
    }),
  );
  return rows.map((row, at) => {
    const match = matches[at];
    if (!match) throw new Error(`Row ${at} has no match: matches and rows differ in number.`);
    const given = row.position
      ? doubtedPosition(
          row.position,
          {
            unsureDatum: row.source_crs === 'unsure',
            sharedBy: shared[at] ?? null,
            division: match.division?.code ?? null,
          },
          ground.gazetteer,
        )
      : asked(match);
    const name = row.fields.name ?? '';
    const place = placeRow(match, given, ground, name);
    const decision = decided(at);
    return decision === null
      ? { row, match, place, overridden: '' }
      : { row, ...applyDecision(match, place, decision, ground, name) };
  });
}
