import type { Position } from 'geojson';
import { compareCodes, type DivisionCode } from '../gazetteer/division-code.ts';
import type { CountyFeature } from '../gazetteer/county-boundaries.ts';
import { placeName } from '../gazetteer/division-name.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ReviewCounty, ReviewData, ReviewPlace } from './review-data.ts';

/** Four decimals are 11 m: finer than the outlines are. */
const DECIMALS = 4;

/**
 * The ground of a review page's map: outlines of the counties in which `codes` lie (answers and
 * candidates; a province or a city does not bring all its counties), the points of these counties and
 * of their towns, and those of the villages among `codes`. In code order.
 */
export function reviewGround(
  codes: Iterable<DivisionCode>,
  counties: Iterable<CountyFeature>,
  gazetteer: Gazetteer,
): Pick<ReviewData, 'counties' | 'places'> {
  const wanted = new Set(codes);
  const prefixes = new Set([...wanted].map((code) => code.slice(0, 6)));
  const outlines = [...counties]
    .filter(({ properties }) => prefixes.has(properties.code.slice(0, 6)))
    .sort((a, b) => compareCodes(a.properties.code, b.properties.code));
  const places: ReviewPlace[] = [];
  for (const { code, name, level } of gazetteer.all()) {
    if (!prefixes.has(code.slice(0, 6))) continue;
    if (level === 'village' && !wanted.has(code)) continue;
    const point = gazetteer.ownPoint(code);
    if (!point) continue;
    const [lng, lat] = point.lngLat;
    places.push({ name: placeName(name, level), level, lng, lat });
  }
  return { counties: outlines.map((each) => outline(each, gazetteer)), places };
}

function outline(
  { properties: { code }, geometry }: CountyFeature,
  gazetteer: Gazetteer,
): ReviewCounty {
  const properties = { code, name: gazetteer.get(code)?.name ?? code };
  const rings = (polygon: readonly (readonly Position[])[]): [number, number][][] =>
    polygon.map(shorten).filter((ring) => ring.length >= 4);
  return {
    type: 'Feature',
    properties,
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: rings(geometry.coordinates) }
        : {
            type: 'MultiPolygon',
            coordinates: geometry.coordinates.map(rings).filter((each) => each.length > 0),
          },
  };
}

/** A ring with short numbers, without the corners that fall together by it. */
function shorten(ring: readonly Position[]): [number, number][] {
  const short: [number, number][] = [];
  for (const [lng = 0, lat = 0] of ring) {
    const corner: [number, number] = [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
    const last = short.at(-1);
    if (last?.[0] !== corner[0] || last[1] !== corner[1]) short.push(corner);
  }
  return short;
}
