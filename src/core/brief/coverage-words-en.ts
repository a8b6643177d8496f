import {
  amountOf,
  areaNumber,
  count,
  distance,
  exact,
  km2,
  percent,
  plural,
} from './numbers-en.ts';
import type { CoverageWords } from './coverage-words-zh-cn.ts';

const WITHHELD = 'not given';

const MODE_NAMES = {
  walk: 'on foot',
  elder_walk: 'on foot, older people',
  bicycle: 'by bicycle',
  ebike: 'by electric bicycle',
  drive: 'by car',
};

const LEVEL_NAMES = {
  province: 'Province',
  city: 'City',
  county: 'County',
  town: 'Town',
  village: 'Village',
};

const given = (value: number | null): string => (value === null ? WITHHELD : count(value));

const amount = (value: number, unit: 'people' | 'divisions' | 'km2'): string =>
  unit === 'km2' ? km2(value) : amountOf(value, unit);

/** English, a translation. */
export const coverageWordsEn: CoverageWords = {
  percent,
  count,
  areaNumber,
  distance,
  none: '—',
  withheld: WITHHELD,
  mode: MODE_NAMES,
  result: (region, nominal, certain, possible) =>
    `${region}: ${nominal} of the area is within reach (certainly ${certain}, possibly ${possible}).`,
  demandSentence: (name, unit, { total, located, covered }) =>
    `Demand (${name}): of ${total === null ? WITHHELD : amountOf(total, unit)}, ${given(located)} with a position, ${given(covered.nominal)} of these within reach.`,
  demandDivisions: 'divisions, one each',
  derivedList: 'The list is derived from divisions, not official; ',
  straightLines: 'distances are straight lines with a detour factor, not the road network.',
  standardSentence: ({ mode, minutes, speed_kmh, detour_factor }) =>
    `${plural(minutes, 'minute', 'minutes')} ${MODE_NAMES[mode]} at ${exact(speed_kmh)} km/h, detour factor ${exact(detour_factor)}`,
  standardRadius: (metres) => `radius ${exact(Math.round(metres))} m`,
  levelOfStandard: {
    province: 'County and above',
    city: 'County and above',
    county: 'County and above',
    town: 'Town stations',
    town_urban: 'Subdistrict stations',
    town_rural: 'Other town stations',
    village: 'Village stations',
    village_urban: 'Residents’ committee stations',
    village_rural: 'Villagers’ committee stations',
  },
  levelAll: 'Stations of all levels',
  levelName: LEVEL_NAMES,
  column: {
    name: 'County',
    area: 'Area, km²',
    nominal: 'Within reach',
    certain: 'Certainly',
    possible: 'Possibly',
    gap: 'Gap, km²',
    demand: 'Demand\n(located)',
    demand_covered: 'Demand\nwithin reach',
    stations: 'Stations\n(located)',
    worst: 'Farthest place',
  },
  total: (region) => `${region}, total`,
  demandCell: (total, located) => `${given(total)} (${given(located)})`,
  stationsCell: (stations, located) => `${count(stations)} (${given(located)})`,
  gapTitle: (names, districts) =>
    districts > names.length
      ? `${names.join(', ')} and ${exact(districts - names.length)} more`
      : names.join(', '),
  gapFacts: ({ area_km2, demand, deepest_m }, unit) =>
    [
      km2(area_km2),
      demand === null || demand === 0 || unit === null ? '' : amountOf(demand, unit),
      deepest_m === null ? '' : `up to ${distance(deepest_m)} from a station`,
    ]
      .filter(Boolean)
      .join(', '),
  gapsLead: (gaps, area) =>
    `Connected regions out of reach: ${plural(gaps, 'gap', 'gaps')}, ${km2(area)}.`,
  position: ([lng, lat]) => `${lng.toFixed(4)}, ${lat.toFixed(4)}`,
  tableNote:
    'Rows add up to the total; last digits may differ by rounding. “Farthest place” is the place of the county farthest from its nearest located station, in a straight line.',
  sitesFound: (sites, covered, demand, already, unit) =>
    `${plural(sites, 'site', 'sites')} newly ${sites === 1 ? 'covers' : 'cover'} ${amount(covered, unit)} (of ${amount(demand, unit)}; ${amount(already, unit)} covered already).`,
  sitesNote: (candidates, cell, unlocated) =>
    [
      `Chosen from ${plural(candidates, 'candidate', 'candidates')}`,
      cell === null ? '' : `cells of ${distance(cell)}, areas approximate to about a cell`,
      unlocated > 0 ? `${count(unlocated)} without a position not counted` : '',
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  siteGain: (covered, unit) => `Newly covers ${amount(covered, unit)}`,
  notCounted: ({ unplaced, mobile, closed }) =>
    `${exact(unplaced)} without a position, ${exact(mobile)} mobile, ${exact(closed)} closed.`,
};
