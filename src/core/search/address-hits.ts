import { isWithin, type DivisionCode } from '../gazetteer/division-code.ts';
import type { AddressMatch } from '../geocode/address-match.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { isApproximate } from '../stations/place.ts';
import type { AddressHit } from './search-hit.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * The divisions of the region that an address may mean, best first: more than one when it is ambiguous. A text
 * of which no more than the region itself, or something outside, was understood is no address of the region.
 */
export function addressHits(
  index: SearchIndex,
  { status, division_code, candidates, parts }: AddressMatch,
  root: DivisionCode,
): AddressHit[] {
  const codes =
    status === 'ok' && division_code !== null
      ? [division_code]
      : candidates.map(({ code }) => code);
  const remainder = parts.street + parts.number + parts.poi + parts.detail + parts.remainder;
  return codes.flatMap((code): AddressHit[] => {
    const division = index.byCode.get(code);
    const point = pointOf(index, code, root);
    if (!division || !point || code === root || !isWithin(code, root)) return [];
    return [
      {
        kind: 'address',
        code,
        level: division.level,
        title: division.name,
        parents: namesAbove(index, code),
        ...point,
        remainder,
      },
    ];
  });
}

/** The point of the division, or of the nearest one above whose own position is known. */
function pointOf(
  { pathOf, list, byCode }: SearchIndex,
  code: DivisionCode,
  root: DivisionCode,
): { lngLat: LngLat; pointOf: string } | null {
  for (const each of pathOf(code)) {
    if (!isWithin(each, root)) return null;
    const station = list.stations.find(
      (own) => own.division_code === each && own.kind !== 'mobile' && !isApproximate(own),
    );
    if (station?.lng != null && station.lat !== null) {
      return { lngLat: [station.lng, station.lat], pointOf: byCode.get(each)?.name ?? '' };
    }
  }
  return null;
}

function namesAbove({ pathOf, byCode }: SearchIndex, code: DivisionCode): string[] {
  const [, ...above] = pathOf(code);
  return above.flatMap((each) => byCode.get(each)?.name ?? []).reverse();
}
