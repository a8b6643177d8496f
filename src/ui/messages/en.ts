import { POINT_LEVELS } from './en-point-levels.ts';
import type { Level } from '../../core/gazetteer/level.ts';
import type { Standard } from '../../core/coverage/standard.ts';
import type { Kind, Station, Status } from '../../core/stations/station.ts';
import { distanceParts } from './distance-parts.ts';
import type { Messages } from './zh-cn.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

const exact = (value: number): string => whole.format(value);

const plural = (value: number, one: string, many: string): string =>
  `${exact(value)} ${value === 1 ? one : many}`;

const stationsOf = (value: number): string => plural(value, 'station', 'stations');

const distance = (metres: number): string => {
  const { value, unit } = distanceParts(metres);
  return `${tenth.format(value)} ${unit}`;
};

const LEVELS: Record<Level, string> = {
  province: 'Province',
  city: 'City',
  county: 'County',
  town: 'Town',
  village: 'Village',
};

const KINDS: Record<Kind, string> = {
  center: 'veterans’ service centre',
  station: 'veterans’ service station',
  office: 'veterans’ service office',
  mobile: 'mobile service station',
};

const MODES: Record<Standard['mode'], string> = {
  walk: 'on foot',
  elder_walk: 'on foot, older people',
  bicycle: 'by bicycle',
  ebike: 'by electric bicycle',
  drive: 'by car',
};

const STATUS: Record<Status, string> = {
  normal: 'Open as usual',
  limited: 'Some services only',
  notice: 'There is a notice: ask before you go',
  closed: 'Closed',
  temporary_closure: 'Closed for the time being',
  temporary_location: 'At a temporary address',
  coming_soon: 'Opening soon',
};

const REVIEWS: Record<Station['review_status'], string> = {
  ok: 'checked',
  imprecise: 'position not precise',
  ambiguous: 'several possible positions',
  mismatch: 'address and division disagree',
  failed: 'could not be located',
  manual: 'set by hand',
};

export const en: Messages = {
  htmlLang: 'en',
  siteName: '服务圈',
  tagline: 'Find a veterans’ service station',
  skipToList: 'Skip to the list',
  skipToSearch: 'Skip to the search box',
  regionLabel: 'Region',
  otherLanguage: '中文',
  otherLanguageLang: 'zh-CN',

  exact,
  distance,
  date: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),

  title: (subject) => `${subject} · Fuwuquan`,
  regionHeading: (region) => `Veterans’ service stations in ${region}`,
  regionSummary: (stations, date) => `${stationsOf(stations)}, data of ${date}`,
  nearestHeading: 'Stations nearest to the starting point',
  hitsHeading: (query) => `Results for “${query}”`,
  mapLabel: 'Map',
  viewToggle: 'List or map',
  showList: 'List',
  showMap: 'Map',

  level: (level, municipal) => (level === 'province' && municipal ? 'Municipality' : LEVELS[level]),
  levelShort: (level, municipal) => (level === 'province' && municipal ? 'City' : LEVELS[level]),
  levelFilter: 'Filter by level',
  levelChip: (name, stations) => `${name}, ${stations}`,
  kind: (kind) => KINDS[kind],
  status: (status) => STATUS[status],

  searchLabel: 'Search stations, counties, towns and villages',
  searchPlaceholder: 'Name or pinyin initials',
  searchClear: 'Clear',
  searchHits: (hits) =>
    hits === 0
      ? 'Nothing found'
      : `${plural(hits, 'suggestion', 'suggestions')}, use the arrow keys`,
  searchAll: (query) => `List all results for “${query}”`,
  searchWithoutPinyin: 'Pinyin search is not available now: please type Chinese characters.',
  searchLoading: 'Preparing the search…',
  formerName: (name) => `formerly ${name}`,
  parents: (names) => names.join(' › '),
  divisionTag: 'Division',
  hitsCount: (hits, capped) =>
    capped
      ? `The first ${exact(hits)}: type more to narrow the list`
      : plural(hits, 'result', 'results'),
  noHitsTitle: (query) => `Nothing found for “${query}”`,
  noHitsHelp: [
    'Type less: 凤鸣路 rather than the whole name of the station.',
    'Try the initials of the pinyin: fml.',
    'Try the town or county instead.',
    'Check that the right region is chosen above.',
  ],
  backToBrowse: 'All stations',

  useLocation: 'Use my location',
  locationWhy:
    'Used in this page only; not sent, not stored. Or tap the map to choose a starting point.',
  locationWaiting: 'Waiting for your location…',
  locationProblem: {
    denied:
      'Your location was not shared. Allow it beside the address bar, tap the map to choose a starting point, or search for a place.',
    unsupported:
      'This browser cannot tell your location. Tap the map to choose a starting point, or search for a place.',
    insecure:
      'This page was not opened over a secure connection (https), so the browser gives no location. Tap the map to choose a starting point, or search for a place.',
    unavailable:
      'This device cannot tell its location now. Try again later, or tap the map to choose a starting point.',
    timeout: 'No location came in time. Try again, or tap the map to choose a starting point.',
  },
  locationOutside: (region) =>
    `The starting point is outside ${region}. These are the stations of ${region} nearest to it.`,
  origin: { geolocation: 'my location', map: 'a point on the map' },
  originChip: (origin) => `From: ${origin}`,
  originClear: 'Remove the starting point',
  distanceFrom: (metres, approximate) =>
    approximate ? `about ${distance(metres)}` : distance(metres),
  distanceLine: (text, origin) => `${text} in a straight line · from ${origin}`,
  distanceNote: (origin) => `Straight-line distance from ${origin}, not along roads`,
  distanceApproximate:
    '“About”: the station’s own position is not known; measured to the point of its town or county',

  insideStations: (name, stations, level) => `${name}: ${exact(stations)} × ${level.toLowerCase()}`,
  mixedLevels: 'station',
  approximatePlace: (pointLevel) => `Approximate position (${POINT_LEVELS[pointLevel]})`,
  showMore: (more) => `Show ${exact(more)} more`,
  resultCount: (places) => `The nearest ${plural(places, 'place', 'places')} listed`,
  nearestEmpty:
    'No station with a position passes the filter here. Allow more levels, or lift the restriction to a division.',

  breadcrumb: 'Where you are',
  below: stationsOf,
  divisionEmpty: 'No station passes the filter here. Allow more levels above, or go one level up.',
  divisionChip: (name) => `Only ${name}`,
  divisionClear: (name) => `No longer only ${name}`,

  back: 'Back to the list',
  close: 'Close',
  cardLevel: (level, kind) => `${level} · ${kind}`,
  above: 'Above',
  aboveNone: 'The highest of this region',
  belowLabel: 'Below',
  belowLink: stationsOf,
  addressLabel: 'Address',
  phoneLabel: 'Phone',
  hoursLabel: 'Hours',
  servicesLabel: 'Services',
  coLocatedLabel: 'Shares with',
  addressPhoneNone: 'Address and phone not recorded',
  addressNone: 'Not recorded',
  positionLabel: 'Position',
  positionNone: 'Position unknown: the station is not on the map.',
  positionOwn: (uncertainty) =>
    uncertainty
      ? `The point of the station’s own division; the true position may be within about ${uncertainty}.`
      : 'The point of the station’s own division.',
  positionGiven: (uncertainty, level) =>
    `From the list or set by hand (${POINT_LEVELS[level]})${uncertainty ? `, within about ${uncertainty}` : ''}.`,
  positionOf: (name, uncertainty) =>
    `The point of ${name}${uncertainty ? `; the true position may be within about ${uncertainty}` : ''}.`,
  review: (status) => REVIEWS[status],
  reviewLine: (review) => `Review: ${review}`,
  remainderLine: (text) => `Unused text of the address: ${text}`,
  servesLabel: 'Serves',
  mobileNote:
    'A mobile station has no building of its own: the flag stands at the station it is based on, the villages it serves are listed below.',
  circleLabel: 'Service circle',
  standard: ({ mode, minutes, speed_kmh, detour_factor }, radius) =>
    `${exact(minutes)} minutes ${MODES[mode]} at ${tenth.format(speed_kmh)} km/h, detour factor ${detour_factor} → radius ${radius}`,
  circleDrawn: 'The dashed circle on the map: a straight-line circle, not a road network.',
  circleNotDrawn:
    'The position is only approximate, so no circle is drawn that could be taken for the true one.',
  sourceLabel: 'Source',
  sourceDerived: 'Derived list (one station for every division)',
  listSeparator: ', ',
  dataDate: (date) => `Data of ${date}`,
  publishedLabel: 'Published figures',
  published: (statement, source, date, stations) =>
    `${statement} (${source}, ${date}); this list derives ${exact(stations)}`,
  publishedNone: (statement, stations) => `${statement}; this list derives ${exact(stations)}`,
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'Could not copy: take the link from the address bar',
  showOnMap: 'Show on the map',

  placeHeading: (name, stations) => `${name}: ${stationsOf(stations)} at one point`,
  placeExplain: (name) =>
    `The exact positions of these stations are not recorded yet. All of them stand at the point of ${name}; the map shows a dashed ring and their number.`,

  approval: (number, source) => `Map approval ${number} (${source})`,
  noApproval: 'Map not reviewed',
  basemapApproval: (number) => `Tianditu · map approval ${number}`,
  toPlanner: 'Coverage and gaps',
  download: 'Download GeoJSON',
  legend: 'Legend',
  legendApproximate: 'Approximate; number of stations',
  legendCluster: 'Several places; number of stations',
  legendMobile: 'Mobile station',
  mapLoading: 'Opening the map…',
  mapFailure: {
    webgl:
      'This browser cannot show the map (no WebGL 2). List, search and station details work as usual.',
    worker:
      'The map does not answer: a file may have been blocked. List, search and station details work as usual.',
    chunk:
      'The map program could not be downloaded. List, search and station details work as usual.',
    base: 'The base map could not be downloaded: stations are shown without boundaries and names.',
  },
  retry: 'Try again',

  problemTitle: 'The data did not open',
  problem: {
    missing: (file) =>
      `The server has no file ${file}. Choose another region, or tell whoever runs this site.`,
    unreachable: (file) => `${file} could not be downloaded. Check the network and try again.`,
    damaged: (file) =>
      `The file ${file} is incomplete. Try again; if that does not help, tell whoever runs this site.`,
    unexpected: (file) => `Something went wrong with ${file}. Try again.`,
  },
  offline:
    'You are offline. The open list still works; parts of the map that were not loaded may be missing.',
  loading: 'Opening the list…',

  map: {
    'Map.Title':
      'Map. Arrow keys move, plus and minus zoom, Enter starts from the centre of the map; everything is in the list too',
    'NavigationControl.ZoomIn': 'Zoom in',
    'NavigationControl.ZoomOut': 'Zoom out',
    'AttributionControl.ToggleAttribution': 'Data sources',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
  },
};
