import { feature } from 'topojson-client';
import { parentCode, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import type { FormerName } from '../../src/core/gazetteer/former-names.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import type { Boundaries } from './boundary-properties.ts';
import { CountyLocator } from './county-locator.ts';
import type { Polygon } from './decode-echarts.ts';
import { parseGeonames } from './geonames.ts';
import { groupBy } from './group-by.ts';
import { geonamesPoints, substitutePoints, type SubstituteError } from './join-points.ts';
import { locatePlaces } from './locate-places.ts';
import { mergePoints } from './merge-points.ts';
import { outlineCentre } from './outline-centre.ts';
import type { PlacedCounty } from './place-counties.ts';
import type { SourceCounty } from './read-counties.ts';
import type { WrittenSources } from './read-sources.ts';

/** Error of each kind of substitute point, by its source. */
export type SubstituteErrors = Readonly<Record<string, SubstituteError>>;

/** What points are made from, besides GeoNames. */
export interface PointSources {
  /** As the boundary source has them; `placed` are the same in the same order. */
  readonly outlines: readonly SourceCounty[];
  readonly placed: readonly PlacedCounty[];
  readonly boundaries: Boundaries;
  readonly divisions: readonly Division[];
  readonly written: WrittenSources;
  readonly formerNames: ReadonlyMap<DivisionCode, readonly FormerName[]>;
}

/** Outlines not simplified, by the old code, and the gaps filled since. */
function outlinesOf({ placed, boundaries }: PointSources): Map<DivisionCode, readonly Polygon[]> {
  const outlines = new Map<DivisionCode, readonly Polygon[]>(
    placed.map(({ old_code, polygons }) => [old_code, polygons]),
  );
  for (const { properties, geometry } of feature(boundaries, boundaries.objects.county).features) {
    if (!properties.from_neighbours) continue;
    const polygon = geometry.type === 'Polygon' ? [geometry.coordinates as unknown as Polygon] : [];
    outlines.set(properties.code, polygon);
  }
  return outlines;
}

/** The boundary source's own centre of each county of today. */
function centresOf({ outlines, placed }: PointSources): Map<DivisionCode, LngLat> {
  const centres = new Map<DivisionCode, LngLat>();
  for (const [at, { centre }] of outlines.entries()) {
    const county = placed[at]!.county;
    if (centre && county && !centres.has(county)) centres.set(county, centre);
  }
  return centres;
}

/** The centre of each county's outline; of counties that several outlines make up, that of the first. */
function outlineCentres({ placed }: PointSources): Map<DivisionCode, LngLat> {
  const centres = new Map<DivisionCode, LngLat>();
  for (const { county, polygons } of placed) {
    const centre = outlineCentre(polygons);
    if (county && centre && !centres.has(county)) centres.set(county, centre);
  }
  return centres;
}

/**
 * The points of the counties that cities sit in, by city: the written ones, and for measuring the county of each
 * known city seat too, which is the one whose point is nearest.
 */
function seatCounties(
  seats: ReadonlyMap<DivisionCode, DivisionCode>,
  known: readonly NamedPoint[],
  locator: CountyLocator,
): Map<DivisionCode, LngLat> {
  const byCode = new Map(known.map((each) => [each.code, each.lngLat]));
  const result = new Map<DivisionCode, LngLat>();
  for (const [city, county] of seats) {
    const point = byCode.get(county);
    if (point) result.set(city, point);
  }
  for (const { code, lngLat, source } of known) {
    if (!code.endsWith('00000000') || code.endsWith('0000000000') || source !== 'geonames')
      continue;
    const county = locator.near(lngLat, 0)[0]?.code;
    const point = county && parentCode(county) === code ? byCode.get(county) : undefined;
    if (point) result.set(code, point);
  }
  return result;
}

/**
 * The points of all sources: written ones and GeoNames, then for divisions without any the boundary source's centre, the centre
 * of the outline, and for cities the point of the county they sit in.
 */
export function buildPoints(
  geonamesTable: string,
  sources: PointSources,
): { points: NamedPoint[]; errors: SubstituteErrors } {
  const { divisions, written, formerNames } = sources;
  const places = parseGeonames(geonamesTable, (line) => {
    throw new Error(`cities500.txt:${line} is broken: install the package again.`);
  });
  const successors = groupBy(written.successors, ({ old_code }) => old_code);
  const locator = new CountyLocator(outlinesOf(sources));
  const located = locatePlaces(places, locator, (outline) =>
    (successors.get(outline) ?? [{ new_code: outline }]).map(({ new_code }) => new_code),
  );
  const names = new Map([...formerNames].map(([code, all]) => [code, all.map(({ name }) => name)]));
  const geonames = geonamesPoints(divisions, located, names);
  let points = mergePoints(written.vonng, geonames);
  const byCode = new Map(divisions.map((each) => [each.code, each]));
  const errors: Record<string, SubstituteError> = {};
  const substitutes: [string, () => Map<DivisionCode, LngLat>][] = [
    ['echarts-cp', () => centresOf(sources)],
    ['outline-centre', () => outlineCentres(sources)],
    ['county-of-seat', () => seatCounties(written.seats, points, locator)],
  ];
  for (const [source, find] of substitutes) {
    const found = substitutePoints(source, find(), byCode, points);
    errors[source] = found.error;
    points = mergePoints(points, found.points);
  }
  return { points, errors };
}
