import { describe, expect, test } from 'vitest';
import { ancestorCodes, levelOfCode, parentCode } from '../../src/core/gazetteer/division-code.ts';
import { distanceM } from '../../src/core/geo/distance.ts';
import { PositionRadii } from '../../src/core/geocode/position-radii.ts';
import { fallbackUncertainty } from '../../scripts/gazetteer/fallback-uncertainty.ts';
import {
  loadBoundaries,
  loadFallbackUncertainty,
  loadGazetteer,
  loadPoints,
} from '../../scripts/lib/gazetteer-files.ts';
import { outlineExtents } from '../../scripts/lib/outline-extents.ts';

/** Radii are to hold nine of ten; less than this is a broken word. */
const LEAST_SHARE = 0.88;
/** Classes of fewer pairs say little: their pairs count in the class of all sizes alone. */
const FEWEST_PAIRS = 200;
/** Where classes of size end, km²: of the division whose point it is, for towns of its county's area by its towns. */
const ENDS = {
  town: [120],
  county: [225, 2025],
  city: [10_000, 20_000],
  province: [150_000, 200_000],
} as const;
type Above = keyof typeof ENDS;

const gazetteer = loadGazetteer('500000000000');
const extents = outlineExtents(loadBoundaries());
const points = loadPoints();
const byCode = new Map(points.map((each) => [each.code, each]));
const towns = new Map<string, number>();
for (const { code, level } of gazetteer.all()) {
  if (level === 'town') towns.set(parentCode(code)!, (towns.get(parentCode(code)!) ?? 0) + 1);
}

/** A place with a point of its own, as if only the point of a division above were known. */
interface Known {
  readonly code: string;
  readonly pointLevel: Above;
  readonly metres: number;
  readonly radiusM: number;
  readonly km2: number;
}

function knownPlaces(radii: PositionRadii, keep = (_: Above): boolean => true): Known[] {
  return points.flatMap(({ code, lngLat }) =>
    ancestorCodes(code).flatMap((up): Known[] => {
      const point = byCode.get(up);
      const pointLevel = levelOfCode(up);
      if (!point || pointLevel === 'village' || !keep(pointLevel)) return [];
      const area = pointLevel === 'town' ? parentCode(up)! : up;
      const km2 = extents.areaKm2(area)! / (pointLevel === 'town' ? towns.get(area)! : 1);
      const metres = distanceM(lngLat, point.lngLat);
      const radiusM = radii.withinM({ ...point, pointLevel });
      return [{ code, pointLevel, metres, radiusM, km2 }];
    }),
  );
}

/** Share within the radius, by point level and class of size. */
function heldShares(known: readonly Known[]): { about: string; n: number; share: number }[] {
  return (Object.keys(ENDS) as Above[]).flatMap((level) => {
    const ends = [0, ...ENDS[level], Infinity];
    const classes = ends.slice(1).map((end, at) => [ends[at]!, end] as const);
    return [[0, Infinity] as const, ...classes].map(([from, end]) => {
      const own = known.filter((each) => each.pointLevel === level);
      const of = own.filter(({ km2 }) => km2 >= from && km2 < end);
      const held = of.filter(({ metres, radiusM }) => metres <= radiusM).length;
      return {
        about: `${level} ${from}–${end} km²`,
        n: of.length,
        share: held / of.length,
      };
    });
  });
}

const table = loadFallbackUncertainty();
const stated = knownPlaces(new PositionRadii(table, gazetteer, extents));

/**
 * Whether the radius is a published one of a province, of which too few pairs are known here to judge it. They would not
 * bear it out: of the villages that have a point many are seats of towns that were merged since, as far
 * from today's town as one town from the next.
 */
function isPublishedOfProvince({ code, pointLevel }: Known): boolean {
  return pointLevel === 'town' && code.slice(0, 2) in table.within_town_of_province_m;
}

describe('places whose truth is known lie within the radius stated', () => {
  test('by point level and size', () => {
    const shares = heldShares(stated.filter((each) => !isPublishedOfProvince(each)));
    expect(stated.length).toBeGreaterThan(43_000);
    expect(shares.filter(({ n }) => n >= FEWEST_PAIRS)).toHaveLength(15);
    const broken = shares.filter(({ n, share }) => n >= FEWEST_PAIRS && share < LEAST_SHARE);
    expect(broken).toEqual([]);
    // A radius that holds everything says nothing.
    expect(shares.filter(({ share }) => share > 0.97)).toEqual([]);
  });

  test('but for a few villages in provinces whose published figure is used', () => {
    const few = stated.filter(isPublishedOfProvince);
    expect(few.length).toBeLessThan(FEWEST_PAIRS);
    for (const [province, { n, basis }] of Object.entries(table.within_town_of_province_m)) {
      const own = few.filter(({ code }) => code.startsWith(province));
      expect([basis, n]).toEqual(
        own.length < FEWEST_PAIRS ? ['published', null] : ['measured', own.length],
      );
    }
  });

  test('and those of half the counties by radii that were measured on the other half', () => {
    const inFirst = (code: string): boolean => Number(code.slice(2, 6)) % 2 === 0;
    for (const first of [true, false]) {
      const half = points.filter(
        ({ code }) => !/[^0]/.test(code.slice(4, 6)) || inFirst(code) === first,
      );
      const measured = fallbackUncertainty(half, gazetteer.all(), extents);
      const radii = new PositionRadii(measured, gazetteer, extents);
      // Villages in towns are too few for halves.
      const known = knownPlaces(radii, (level) => level !== 'town');
      const others = known.filter(({ code }) => inFirst(code) !== first);
      const shares = heldShares(others);
      expect(others.length).toBeGreaterThan(15_000);
      expect(shares.filter(({ n, share }) => n >= FEWEST_PAIRS && share < LEAST_SHARE)).toEqual([]);
    }
  });

  test('which one radius for all counties does not do', () => {
    const one = stated.map((each) => ({ ...each, radiusM: 39_947 }));
    const large = heldShares(one).find(({ about }) => about.startsWith('county 2025'));
    expect(large!.share).toBeLessThan(LEAST_SHARE);
  });
});
