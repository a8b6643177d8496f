import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import { distanceM } from '../../src/core/geo/distance.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import { SEAT_UNCERTAINTY_M } from './fallback-uncertainty.ts';
import { groupBy } from './group-by.ts';
import { joinSeats } from './join-seats.ts';
import { joinTowns } from './join-towns.ts';
import { joinVillages } from './join-villages.ts';
import type { LocatedPlace } from './locate-places.ts';
import { quantile } from './quantile.ts';

/** Distance of a kind of substitute point from the true seat, metres, where both are known. */
export interface SubstituteError {
  readonly p50: number;
  readonly p90: number;
  readonly n: number;
}

/**
 * How many other towns of the county may be nearer to a village than its own town. Of the villages in question 72 % are
 * nearest to their own, 95 % have at most two nearer; the rest are more likely another place of the name.
 */
const NEARER_TOWNS = 2;

/**
 * Drops villages that lie among other towns than their own. Where the own town has no point, it is taken to be as far
 * away as the others' mostly are.
 */
function plausibleVillages(
  villages: ReadonlyMap<DivisionCode, number>,
  towns: ReadonlyMap<DivisionCode, number>,
  places: readonly LocatedPlace[],
): Map<DivisionCode, number> {
  const ofCounty = groupBy(towns, ([code]) => code.slice(0, 6));
  const toOwnM = (code: DivisionCode, place: number): number | null => {
    const own = towns.get(code.slice(0, 9).padEnd(12, '0'));
    return own === undefined ? null : distanceM(places[place]!.lngLat, places[own]!.lngLat);
  };
  const distances = [...villages].flatMap(([code, place]) => toOwnM(code, place) ?? []);
  const mostlyM = distances.length > 0 ? quantile(distances, 0.5) : 0;
  return new Map(
    [...villages].filter(([code, place]) => {
      const at = places[place]!.lngLat;
      const limit = toOwnM(code, place) ?? mostlyM;
      const nearer = (ofCounty.get(code.slice(0, 6)) ?? []).filter(
        ([, town]) => distanceM(at, places[town]!.lngLat) < limit,
      );
      return nearer.length <= NEARER_TOWNS;
    }),
  );
}

/** The points that GeoNames gives, at every level. */
export function geonamesPoints(
  divisions: readonly Division[],
  places: readonly LocatedPlace[],
  formerNames: ReadonlyMap<DivisionCode, readonly string[]>,
): NamedPoint[] {
  const byCode = new Map(divisions.map((each) => [each.code, each]));
  const at = (level: Division['level']) => divisions.filter((each) => each.level === level);
  const towns = joinTowns(at('town'), places);
  const villages = joinVillages(at('village'), at('town'), places, new Set(towns.values()));
  const joins = [
    ...(['province', 'city', 'county'] as const).map((level) =>
      joinSeats(level, at(level), places, formerNames),
    ),
    towns,
    plausibleVillages(villages, towns, places),
  ];
  return joins.flatMap((join) =>
    [...join].map(([code, place]) => ({
      code,
      name: byCode.get(code)!.name,
      lngLat: places[place]!.lngLat,
      source: 'geonames',
      uncertaintyM: SEAT_UNCERTAINTY_M[byCode.get(code)!.level],
    })),
  );
}

/**
 * Substitutes for divisions that no point is known of, with the error as uncertainty that is measured where a GeoNames
 * point is known too; it cannot be less than that point's own.
 */
export function substitutePoints(
  source: string,
  substitutes: ReadonlyMap<DivisionCode, LngLat>,
  divisions: ReadonlyMap<DivisionCode, Division>,
  known: readonly NamedPoint[],
): { points: NamedPoint[]; error: SubstituteError } {
  const seats = new Map(known.map((each) => [each.code, each]));
  const distances: number[] = [];
  const missing: [DivisionCode, LngLat][] = [];
  for (const [code, lngLat] of substitutes) {
    const seat = seats.get(code);
    if (!seat) missing.push([code, lngLat]);
    else if (seat.source === 'geonames') distances.push(distanceM(seat.lngLat, lngLat));
  }
  const [p50 = NaN, p90 = NaN] = [0.5, 0.9].map((share) => Math.round(quantile(distances, share)));
  const points = missing.map(([code, lngLat]) => ({
    code,
    name: divisions.get(code)!.name,
    lngLat,
    source,
    uncertaintyM: Math.max(p90, SEAT_UNCERTAINTY_M[divisions.get(code)!.level]),
  }));
  return { points, error: { p50, p90, n: distances.length } };
}
