import type { Districts } from '../coverage/districts.ts';
import type { DivisionCode } from '../gazetteer/division-code.ts';
import { LEVELS } from '../gazetteer/level.ts';
import type { Division } from '../gazetteer/division.ts';
import { escapeMarkup } from '../picture/escape-markup.ts';
import { outputMark } from '../publish/output-mark.ts';
import { compareDivisions, type RegionData } from '../region/region-data.ts';
import { correctionLink } from '../stations/correction-link.ts';
import { placeDivision } from '../stations/place-division.ts';
import { placesOf } from '../stations/place.ts';
import type { Station } from '../stations/station.ts';
import { divisionPicture } from './division-picture.ts';
import { governmentOffice } from './government-office.ts';
import { pageShell } from './page-shell.ts';
import { PAGE_WORDS } from './page-words.ts';
import { publicText } from './public-text.ts';
import { hoursOf, phoneLink, stationDetails } from './station-details.ts';

const w = PAGE_WORDS;

/** What the pages of a region are made from. */
export interface PageRegion {
  readonly data: RegionData;
  /** Outlines of its counties; null when there are none. */
  readonly districts: Districts | null;
  /** Address of the site, ending with `/`; null when the site was not told. */
  readonly baseUrl: string | null;
}

/** Divisions that have a page: those above the villages that hold a station. */
export function pagedDivisions(data: RegionData): Division[] {
  return data.list.divisions.filter(
    ({ code, level }) =>
      level !== 'village' && data.allCounts.has(code) && data.path(code).length > 0,
  );
}

/** The page of a town, a county, a city or the region: stations, telephones, picture, what is not known. */
export function divisionPage({ data, districts, baseUrl }: PageRegion, code: DivisionCode): string {
  const path = data.path(code);
  const place = path
    .filter(({ level }, at) => at === path.length - 1 || level === 'county')
    .map(({ name }) => name)
    .join('');
  const children = [...(data.children.get(code) ?? [])].sort(compareDivisions);
  const villages = children.filter(({ level }) => level === 'village');
  const below = children.filter(
    (each) => each.level !== 'village' && data.allCounts.has(each.code),
  );
  const own = data.own.get(code) ?? [];
  const villageRows = villages.flatMap((each) => data.own.get(each.code) ?? []);
  const seats = below.flatMap((each) => data.own.get(each.code)?.slice(0, 1) ?? []);
  const listed = [...own, ...villageRows];
  const heading = w.heading(place);
  const finder = finderLink(data, code);
  const municipal = /^(11|12|31|50)/.test(data.root);
  const stations = (rows: readonly number[]): Station[] =>
    rows.flatMap((row) => data.list.stations[row] ?? []);
  const picture = divisionPicture(data, districts, code, [...listed, ...seats]);
  const body = [
    breadcrumb(path),
    '<main>',
    `<h1>${escapeMarkup(heading)}</h1>`,
    `<p>${escapeMarkup(summary(data, code, municipal))}</p>`,
    `<p class="notice">${escapeMarkup(noticeOf(data))}</p>`,
    `<p><a class="button" href="${escapeMarkup(finder)}">${w.openFinder}</a></p>`,
    own.length > 0
      ? `<section><h2>${w.ownHeading}</h2>${stations(own)
          .map((each) => ownStation(each, data))
          .join('')}</section>`
      : '',
    picture && `<figure>${picture}<figcaption class="muted">${w.legend}</figcaption></figure>`,
    villageRows.length > 0 ? villageSection(data, stations(villageRows), municipal) : '',
    below.length > 0 ? belowSection(data, below) : '',
    about(data),
    correction(data, code, heading, baseUrl),
    '</main>',
  ].join('\n');
  return pageShell({
    title: w.title(heading),
    description: w.description(place, data.allCounts.get(code) ?? 0),
    up: '../../',
    canonical: baseUrl === null ? null : `${baseUrl}t/${code}/`,
    finder,
    body,
    jsonLd: officeGraph(data, path, stations(own), stations(villageRows)),
  });
}

/** What the region says of itself; an internal one first that it is internal. */
function noticeOf({ manifest: { region } }: RegionData): string {
  return [outputMark(region, 'zh') ?? [], region.notice.zh].flat().join('，');
}

/** The same division, or a station, in the finder. */
function finderLink(data: RegionData, code: DivisionCode, station = ''): string {
  const division = code === data.root || station ? '' : `&division=${code}`;
  return `../../index.html?region=${data.slug}${division}${station && `&station=${station}`}`;
}

function breadcrumb(path: readonly Division[]): string {
  const steps = path.map(({ code, name }, at) =>
    at === path.length - 1
      ? `<li aria-current="page">${escapeMarkup(name)}</li>`
      : `<li><a href="../${code}/index.html">${escapeMarkup(name)}</a></li>`,
  );
  return `<nav aria-label="${w.breadcrumb}"><ol><li><a href="../index.html">${w.allRegions}</a></li>${steps.join('')}</ol></nav>`;
}

function summary(data: RegionData, code: DivisionCode, municipal: boolean): string {
  const counts = new Map<string, number>();
  const prefix = data.path(code).length === 1 ? null : code;
  if (prefix === null) {
    for (const level of LEVELS) counts.set(level, data.manifest.by_level[level] ?? 0);
  } else {
    const visit = (each: DivisionCode): void => {
      for (const row of data.own.get(each) ?? []) {
        const level = data.list.stations[row]?.level ?? 'village';
        counts.set(level, (counts.get(level) ?? 0) + 1);
      }
      for (const child of data.children.get(each) ?? []) visit(child.code);
    };
    visit(code);
  }
  const levels = LEVELS.filter((level) => (counts.get(level) ?? 0) > 0)
    .map((level) => w.levelCount(counts.get(level) ?? 0, w.level(level, municipal)))
    .join(w.separator);
  return w.total(data.allCounts.get(code) ?? 0, levels, w.date(data.manifest.data_date));
}

function stationLink(data: RegionData, station: Station): string {
  const href = finderLink(data, station.division_code, station.station_id);
  return `<a href="${escapeMarkup(href)}">${escapeMarkup(publicText(station.name))}</a>`;
}

function ownStation(station: Station, data: RegionData): string {
  return `<article><h3>${stationLink(data, station)}</h3>${stationDetails(station, data)}</article>`;
}

/** The stations of a town's villages: those that share a point together, under a line that says so. */
function villageSection(
  data: RegionData,
  stations: readonly Station[],
  municipal: boolean,
): string {
  const groups = placesOf(stations).filter(({ approximate }) => approximate);
  const grouped = new Set(groups.flatMap(({ rows }) => rows));
  const alone = stations.filter((_, row) => !grouped.has(row));
  const lists = groups.map((place) => {
    const name = placeDivision(place, stations, data.divisions)?.name ?? '';
    const members = place.rows.flatMap((row) => stations[row] ?? []);
    return `<p class="muted">${escapeMarkup(w.groupOf(members.length, name))}</p>${stationList(data, members)}`;
  });
  const heading = w.stationsHeading(w.level('village', municipal), stations.length);
  return `<section><h2>${heading}</h2>${alone.length > 0 ? stationList(data, alone) : ''}${lists.join('')}</section>`;
}

function stationList(data: RegionData, stations: readonly Station[]): string {
  const items = stations.map((station) => {
    const phones = phoneLink(publicText(station.phone));
    const notes = [
      station.kind === 'mobile' ? w.mobileNote : '',
      station.status === 'normal' ? '' : w.status(station.status),
      publicText(station.address),
      hoursOf(station),
    ].filter(Boolean);
    const note =
      notes.length > 0 ? `<br><span class="muted">${escapeMarkup(notes.join('，'))}</span>` : '';
    return `<li>${stationLink(data, station)}${phones && ` ${phones}`}${note}</li>`;
  });
  return `<ul class="stations">${items.join('')}</ul>`;
}

function belowSection(data: RegionData, below: readonly Division[]): string {
  const items = below.map(({ code, name }) => {
    const count = w.belowCount(data.allCounts.get(code) ?? 0);
    return `<li><a href="../${code}/index.html">${escapeMarkup(name)}</a> <span class="muted">${count}</span></li>`;
  });
  return `<section><h2>${w.belowHeading}</h2><ul class="stations">${items.join('')}</ul></section>`;
}

function about(data: RegionData): string {
  const { statement, source, date } = data.manifest.region.published;
  const derived = (data.manifest.stations_derived ?? 0) > 0 ? `<p>${w.derivedNote}</p>` : '';
  return [
    `<section><h2>${w.bringHeading}</h2><p>${w.bring}</p></section>`,
    `<section><h2>${w.aboutHeading}</h2>${derived}`,
    `<p>${escapeMarkup(w.published(publicText(statement.zh), publicText(source), w.date(date)))}</p></section>`,
  ].join('');
}

/** Where a mistake on the page is reported; nothing where the region names no place for it. */
function correction(
  { manifest: { region } }: RegionData,
  code: DivisionCode,
  name: string,
  baseUrl: string | null,
): string {
  const link = correctionLink(
    region.correction,
    { station_id: code, name },
    {
      page: `${baseUrl ?? ''}t/${code}/`,
      subject: w.correctionSubject(name),
      text: w.correctionText,
    },
  );
  return link === null
    ? ''
    : `<p><a class="button" href="${escapeMarkup(link)}" rel="noopener noreferrer">${w.correctionAct}</a></p>`;
}

/** The division's own stations in full; its villages' by name, as departments of the first. */
function officeGraph(
  data: RegionData,
  path: readonly Division[],
  own: readonly Station[],
  villages: readonly Station[],
): unknown {
  const code = path[path.length - 1]?.code ?? '';
  const parent = data.list.stations[data.own.get(data.above(code) ?? '')?.[0] ?? -1];
  const names = path.map(({ name }) => name);
  const offices = own.map((station, at) => ({
    ...governmentOffice(station, {
      area: names[names.length - 1] ?? '',
      above: names,
      parent: parent?.name ?? null,
    }),
    ...(at === 0 && villages.length > 0
      ? { department: villages.map((each) => departmentOf(each)) }
      : {}),
  }));
  return offices.length === 0 ? null : { '@context': 'https://schema.org', '@graph': offices };
}

function departmentOf({ name, phone }: Station): object {
  const telephone = publicText(phone);
  return {
    '@type': 'GovernmentOffice',
    name: publicText(name),
    ...(telephone ? { telephone } : {}),
  };
}
