import type { ListedStation } from '../stations/station-row.ts';
import { personNames, personNamesInHours, personNamesInPhone } from './person-names.ts';
import { personalNumbers } from './personal-numbers.ts';
import { cutOut, type Span } from './plain-text.ts';
import { isSensitive, isWithheld } from './withhold.ts';
import type { Withhold } from './withhold-schema.ts';

/** What was left out of a station, and of which field. */
export interface LeftOut {
  readonly what: 'mobile' | 'identity' | 'person' | 'sensitive' | 'station' | 'position';
  readonly field: keyof ListedStation;
}

/** A station as it may be shown, or null, and what that took. */
export interface PublicStation {
  readonly station: ListedStation | null;
  readonly left: readonly LeftOut[];
}

/** Fields of free text, in which anything may stand. */
export const TEXTS = ['name', 'address', 'phone', 'hours', 'co_located', 'source'] as const;
export const LISTS = ['services', 'badges'] as const;

/**
 * The station without personal numbers (mobile, identity, certificate, bank card): left out for every audience,
 * whatever the field.
 */
export function withoutMobiles(station: ListedStation): PublicStation {
  const identities = cleaned(station, 'identity', (text) =>
    cutOut(text, spansOf(text, 'identity')),
  );
  const mobiles = cleaned(identities.station, 'mobile', (text) =>
    cutOut(text, spansOf(text, 'mobile')),
  );
  return { station: mobiles.station, left: [...identities.left, ...mobiles.left] };
}

/**
 * What the public may see of a station: nothing when it is withheld or its name speaks of what public maps
 * may not show; no address and no position of its own when its address does, no other text that does; no
 * persons' names. `placeNames` are the names of its divisions, which are public.
 */
export function publicStation(
  station: ListedStation,
  withhold: Withhold,
  placeNames: readonly string[],
): PublicStation {
  const gone: PublicStation = { station: null, left: [{ what: 'station', field: 'name' }] };
  const sensitive = (text: string): boolean => isSensitive(text, withhold, placeNames);
  if (isWithheld(station, withhold) || sensitive(station.name)) return gone;
  const { person_labels: labels } = withhold;
  const named = cleaned(station, 'person', (text, field) =>
    cutOut(text, namesIn(text, field, labels)),
  );
  if (named.station.name === '') return gone;
  const texts = cleaned(named.station, 'sensitive', (text, field) =>
    field !== 'address' && field !== 'co_located' && sensitive(text) ? '' : text,
  );
  const left = [...named.left, ...texts.left];
  if (![station.address, station.co_located].some(sensitive))
    return { station: texts.station, left };
  return {
    station: {
      ...texts.station,
      address: '',
      co_located: '',
      lngLat: null,
      precision: null,
      source_crs: '',
    },
    left: [...left, { what: 'position', field: 'address' }],
  };
}

function spansOf(text: string, kind: 'mobile' | 'identity'): Span[] {
  return personalNumbers(text).flatMap((each) => (each.kind === kind ? [each.span] : []));
}

function namesIn(text: string, field: keyof ListedStation, labels?: readonly string[]): Span[] {
  if (field === 'phone') return personNamesInPhone(text, labels);
  return field === 'hours' ? personNamesInHours(text, labels) : personNames(text, labels);
}

function cleaned(
  station: ListedStation,
  what: LeftOut['what'],
  clean: (text: string, field: keyof ListedStation) => string,
): { station: ListedStation; left: LeftOut[] } {
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
