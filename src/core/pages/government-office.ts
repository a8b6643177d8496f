import { isApproximate } from '../stations/place.ts';
import type { Station } from '../stations/station.ts';
import { telephonesOf } from '../stations/telephone.ts';
import { publicText } from './public-text.ts';

/** Where a station belongs, for search engines. */
export interface OfficeContext {
  /** Name of the area that it serves: 渝北区龙溪街道. */
  readonly area: string;
  /** Names of the divisions above, largest first. */
  readonly above: readonly string[];
  /** Name of the centre above; null for the highest. */
  readonly parent: string | null;
}

/**
 * A station as schema.org's `GovernmentOffice`. Only what is known: no position where it is only about
 * right, no address that nobody has given. Hours stay in the page: their syntax is another.
 */
export function governmentOffice(station: Station, { area, above, parent }: OfficeContext): object {
  const phone = telephonesOf(publicText(station.phone)).flatMap(({ number, extension }) =>
    number === '' ? [] : [extension ? `${number} ext. ${extension}` : number],
  );
  const address = publicText(station.address);
  const exact = station.lng !== null && !isApproximate(station) && station.kind !== 'mobile';
  return {
    '@type': 'GovernmentOffice',
    name: publicText(station.name),
    identifier: station.station_id,
    areaServed: area,
    ...(address || above.length > 0
      ? {
          address: {
            '@type': 'PostalAddress',
            addressCountry: 'CN',
            ...(above[0] ? { addressRegion: above[0] } : {}),
            ...(above.length > 1 ? { addressLocality: above.slice(1).join('') } : {}),
            ...(address ? { streetAddress: address } : {}),
          },
        }
      : {}),
    ...(phone.length > 0 ? { telephone: phone.length === 1 ? phone[0] : phone } : {}),
    ...(exact
      ? { geo: { '@type': 'GeoCoordinates', longitude: station.lng, latitude: station.lat } }
      : {}),
    ...(parent === null
      ? {}
      : { parentOrganization: { '@type': 'GovernmentOffice', name: parent } }),
  };
}
