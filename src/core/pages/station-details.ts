import { placeName } from '../gazetteer/division-name.ts';
import type { Division } from '../gazetteer/division.ts';
import { escapeMarkup } from '../picture/escape-markup.ts';
import type { RegionData } from '../region/region-data.ts';
import { hoursInWords } from '../stations/hours-in-words.ts';
import { placeDivision } from '../stations/place-division.ts';
import { isApproximate, placesOf } from '../stations/place.ts';
import type { Station } from '../stations/station.ts';
import { telephoneLink, telephonesOf } from '../stations/telephone.ts';
import { PAGE_WORDS } from './page-words.ts';
import { publicText } from './public-text.ts';

const w = PAGE_WORDS;

/** What is known of a station, as rows of a description list; empty fields are left out, but named. */
export function stationDetails(station: Station, data: RegionData): string {
  const phones = phoneLink(publicText(station.phone));
  const served = station.serves.map((code) => data.divisions.get(code)).filter(isKnown);
  const rows: [string, string][] = [
    [w.state, station.status === 'normal' ? '' : escapeMarkup(w.status(station.status))],
    [w.phone, phones],
    [w.address, escapeMarkup(publicText(station.address))],
    [w.hours, escapeMarkup(hoursOf(station))],
    [w.services, escapeMarkup(publicText(station.services.join(w.separator)))],
    [w.badges, escapeMarkup(publicText(station.badges.join(w.separator)))],
    [w.coLocated, escapeMarkup(publicText(station.co_located))],
    [
      w.serves,
      escapeMarkup(served.map(({ name, level }) => placeName(name, level)).join(w.separator)),
    ],
    [w.position, escapeMarkup(positionOf(station, data))],
    [w.source, escapeMarkup(sourceOf(station))],
  ];
  const list = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
    .join('');
  const bare = phones === '' && station.address === '' && station.hours === '';
  return `<dl>${list}</dl>${bare ? `<p class="muted">${w.notListed}</p>` : ''}`;
}

/** Opening hours in words; as written where they are of no usual kind. */
export function hoursOf(station: Station): string {
  const hours = publicText(station.hours);
  return hoursInWords(hours, w.hoursWords) ?? (hours && `${hours}${w.hoursNote}`);
}

/** Each number of a telephone's cell as a link that dials it; what cannot be dialled as text. */
export function phoneLink(cell: string): string {
  return telephonesOf(cell)
    .map((each) => {
      const link = telephoneLink(each);
      const text = escapeMarkup(each.text);
      return link ? `<a class="phone" href="${link}">${text}</a>` : text;
    })
    .join(' ');
}

function positionOf(station: Station, data: RegionData): string {
  if (station.lng === null) return w.positionNone;
  const note = station.kind === 'mobile' ? w.mobileNote : '';
  const uncertainty = station.uncertainty_m === null ? '' : w.distance(station.uncertainty_m);
  if (isApproximate(station)) {
    const [place] = placesOf([station]);
    const division = place ? placeDivision(place, [station], data.divisions) : null;
    return w.positionOf(division?.name ?? '', uncertainty) + note;
  }
  return station.provider === 'offline'
    ? w.positionOwn(uncertainty) + note
    : w.positionGiven(uncertainty) + note;
}

function sourceOf({ source, source_date }: Station): string {
  const named = source.split(';').map((each) => (each === 'derived' ? w.derived : each));
  return `${publicText(named.join(w.separator))}，${w.date(source_date)}`;
}

function isKnown(division: Division | undefined): division is Division {
  return division !== undefined;
}
