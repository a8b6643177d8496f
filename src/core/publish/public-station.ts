import { MOBILE_NUMBER } from '../stations/mobile-number.ts';
import type { ListedStation } from '../stations/station-row.ts';
import { withoutPersons, withoutPersonsInPhone } from './person-names.ts';
import { isSensitive, isWithheld, type Withhold } from './withhold.ts';

/** What was left out of a station, and of which field. */
export interface LeftOut {
  readonly what: 'mobile' | 'person' | 'station' | 'position';
  readonly field: keyof ListedStation;
}

/** A station as it may be shown, or null, and what that took. */
export interface PublicStation {
  readonly station: ListedStation | null;
  readonly left: readonly LeftOut[];
}

/** Fields of free text, in which anything may stand. */
const TEXTS = ['name', 'address', 'phone', 'hours', 'co_located', 'source'] as const;
const LISTS = ['services', 'badges'] as const;

/** The station without personal mobile numbers: left out for every audience, whatever the field. */
export function withoutMobiles(station: ListedStation): PublicStation {
  return cleaned(station, 'mobile', (text) => {
    const left = text.replace(MOBILE_NUMBER, '');
    return left === text ? text : left.replace(/^[\s,，、;；:：/|-]+|[\s,，、;；:：/|-]+$/g, '');
  });
}

/**
 * What the public may see of a station: nothing when it is withheld or its name speaks of what public maps
 * may not show; no address and no position of its own when its address does; no persons' names.
 * `placeNames` are the names of its divisions, which are public.
 */
export function publicStation(
  station: ListedStation,
  withhold: Withhold,
  placeNames: readonly string[],
): PublicStation {
  const gone: PublicStation = { station: null, left: [{ what: 'station', field: 'name' }] };
  if (isWithheld(station, withhold) || isSensitive(station.name, withhold, placeNames)) return gone;
  const { person_labels: labels } = withhold;
  const named = cleaned(station, 'person', (text, field) =>
    field === 'phone' ? withoutPersonsInPhone(text, labels) : withoutPersons(text, labels),
  );
  if (named.station === null || named.station.name === '') return gone;
  const texts = [station.address, station.co_located];
  if (!texts.some((each) => isSensitive(each, withhold, placeNames))) return named;
  return {
    station: {
      ...named.station,
      address: '',
      co_located: '',
      lngLat: null,
      precision: null,
      source_crs: '',
    },
    left: [...named.left, { what: 'position', field: 'address' }],
  };
}

function cleaned(
  station: ListedStation,
  what: LeftOut['what'],
  clean: (text: string, field: keyof ListedStation) => string,
): PublicStation {
  const left: LeftOut[] = [];
  const changes: Partial<Record<(typeof TEXTS | typeof LISTS)[number], string | string[]>> = {};
  const set = (field: (typeof TEXTS | typeof LISTS)[number], value: string | string[]): void => {
    changes[field] = value;
    left.push({ what, field });
  };
  for (const field of TEXTS) {
    const text = clean(station[field], field);
    if (text !== station[field]) set(field, text);
  }
  for (const field of LISTS) {
    const texts = station[field].map((each) => clean(each, field));
    if (texts.some((each, at) => each !== station[field][at])) set(field, texts.filter(Boolean));
  }
  // Each value has the type of the field it came from.
  return {
    station: left.length === 0 ? station : ({ ...station, ...changes } as ListedStation),
    left,
  };
}
