import { POINT_LEVELS } from './en-point-levels.ts';
import type { Level } from '../../core/gazetteer/level.ts';
import type { Standard } from '../../core/coverage/standard.ts';
import { hoursWordsEn } from '../../core/stations/hours-words-en.ts';
import type { Kind, Station, Status } from '../../core/stations/station.ts';
import { distanceParts } from '../../core/geo/distance-parts.ts';
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

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

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

  textLarge: 'Large text',
  textStandard: 'Standard text',
  textScales: 'Size of the text',
  readAloud: 'Read aloud',
  readStop: 'Stop reading',
  percent: (value: number) => `${value}%`,

  searchLabel: 'Search stations, counties, towns, villages, an address or coordinates',
  searchPlaceholder: 'Name, address or pinyin',
  searchClear: 'Clear',
  searchHits: (hits) =>
    hits === 0
      ? 'Nothing found'
      : `${plural(hits, 'suggestion', 'suggestions')}, use the arrow keys`,
  searchAll: (query) => `List all results for “${query}”`,
  searchWithoutPinyin: 'Pinyin search is not available now: please type Chinese characters.',
  searchLoading: 'Preparing the search…',
  searchAddress: 'Reading it as an address…',
  formerName: (name) => `formerly ${name}`,
  nearHit: 'similar',
  addressTag: 'by address',
  addressNote: (pointOf, own, remainder) =>
    `${own ? '' : 'Its own position is not known. '}Starts from the point that stands for ${pointOf}${remainder ? `; “${remainder}” was not used` : ''}`,
  pointOf: (name) => `the point of ${name}`,
  coordinatesTitle: (lng, lat) => `Coordinates: ${lng}° E, ${lat}° N`,
  coordinatesNote: (order, inside) =>
    `Read as ${order === 'lng-lat' ? 'longitude, latitude' : 'latitude, longitude'}, WGS 84; choose it to start from there${inside ? '' : '. Outside this region'}`,
  coordinatesAbroad: 'These two numbers read as coordinates, but not of mainland China.',
  recentSearches: 'Recent searches, kept on this device only',
  recentClear: 'Clear recent searches',
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
    'Try the town or county instead, and write it before an address: 渝北区龙溪街道金龙路.',
    'Type coordinates, such as 106.63, 29.72, or tap the map to see the nearest stations.',
    'Check that the right region is chosen above.',
  ],
  noHitsCall: (name) => `Or call ${name}:`,
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
  origin: { geolocation: 'my location', map: 'a point on the map', typed: 'a typed place ' },
  originChip: (origin) => `From: ${origin}`,
  originClear: 'Remove the starting point',
  distanceFrom: (metres, approximate) =>
    approximate ? `about ${distance(metres)}` : distance(metres),
  distanceLine: (text, origin, walk) =>
    `From ${origin}: ${text} in a straight line${walk && `, ${walk}`}`,
  distanceNote: (origin) => `Straight-line distance from ${origin}, not along roads`,
  distanceApproximate:
    '“About”: the station’s own position is not known; measured to the point of its town or county',

  insideStations: (name, stations, level) => `${name}: ${exact(stations)} × ${level.toLowerCase()}`,
  mixedLevels: 'station',
  approximatePlace: (pointLevel) => `Approximate position (${POINT_LEVELS[pointLevel]})`,
  showMore: (more) => `Show ${exact(more)} more`,
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
  hoursWords: hoursWordsEn,
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
  showOnMap: 'Show on the map',

  placeHeading: (name, stations) => `${name}: ${stationsOf(stations)} at one point`,
  placeExplain: (name) =>
    `The exact positions of these stations are not recorded yet. All of them stand at the point of ${name}; the map shows a dashed ring and their number.`,

  areaHeading: 'Stations within the map',
  filteredHeading: (name) => `Stations in ${name} that pass the filters`,
  allHeading: (name) => `All stations in ${name}`,
  resultCount: (places, total) =>
    places < total
      ? `The nearest ${exact(places)} of ${plural(total, 'place', 'places')} listed`
      : `All of ${plural(total, 'place', 'places')} listed`,
  listedCount: (places, total) =>
    places < total
      ? `${exact(places)} of ${plural(total, 'place', 'places')} listed`
      : `All of ${plural(total, 'place', 'places')} listed`,
  filtersLabel: 'Filters',
  withinLabel: 'Distance',
  withinAny: 'Any distance',
  withinKm: (km) => `Within ${km} km`,
  badgeLabel: 'Title',
  badgeAny: 'Any title',
  serviceAny: 'Any service',
  optionCount: (name, stations) => `${name} (${exact(stations)})`,
  openOnly: 'Open now',
  openOnlyNote: 'Stations without recorded hours are left out; phone first on public holidays.',
  searchArea: 'Search this area',
  searchAreaList: 'Only what the map shows',
  areaChip: 'Within the map',
  areaClear: 'No longer only within the map',
  listAll: (stations) => `List all ${stationsOf(stations)}`,
  filtersClear: 'Remove the filters',
  openState: { open: 'open now', closed: 'closed now', unknown: 'ask whether it is open' },
  walkShort: (minutes) => `about ${exact(minutes)} min on foot`,
  walkTime: (minutes) => `about ${plural(minutes, 'minute', 'minutes')} on foot (estimated)`,
  walkNote: ({ speed_kmh, detour_factor }) =>
    `Walking times are estimated: straight line times a detour factor of ${detour_factor}, ${tenth.format(speed_kmh)} km/h`,
  unplacedHeading: (stations) => `${stationsOf(stations)} without a position`,
  mobileServes: (names) => `Comes to: ${names.join(', ')}`,

  call: (phone) => `Call ${phone}`,
  directionsLabel: 'Getting there',
  mapApp: { amap: 'AMap', baidu: 'Baidu Maps', tencent: 'Tencent Maps', apple: 'Apple Maps' },
  directionsLink: (app, kind) =>
    ({ route: `${app}: route on foot`, point: `${app}: show`, search: `${app}: search` })[kind],
  directionsLearns: (app, kind) =>
    kind === 'search'
      ? `Opens ${app}, which learns the name of this station, not where you are starting from`
      : `Opens ${app}, which learns the position of this station, not where you are starting from`,
  directionsRough:
    'The exact position of this station is not recorded, so there is no route to it. These links search for its name or address: what they find may be another place. Phone first.',
  directionsWechat:
    'WeChat opens no other map: choose “Open in browser” under ··· above, or copy the address into a map.',
  today: 'Today',
  closedAllDay: 'closed',
  closesAt: (when) => `until ${when}`,
  opensAt: (when) => `Opens next: ${when}`,
  when: (inDays, weekday, time) =>
    inDays === 0
      ? `today ${time}`
      : inDays === 1
        ? `tomorrow ${time}`
        : inDays < 7
          ? `${WEEKDAYS[weekday]} ${time}`
          : `in ${exact(inDays)} days, ${time}`,
  weekday: (weekday) => WEEKDAYS[weekday] ?? '',
  weekTable: 'Hours of the week',
  stretchUnsure: 'ask first',
  holidaysUnknown: 'Public holidays are not known: phone first.',
  holidaysLeftOut:
    'The list has rules for public holidays; which days those are is not known here, so they are left out. Phone first.',
  hoursAsWritten: 'As written in the list',
  bringLabel: 'Bring',
  bringGeneral: [
    'Identity card',
    'Preferential treatment card (优待证), if you have one',
    'Papers for your errand: phone first and ask which',
  ],
  bringAdvice: 'General advice, not a rule of this station.',
  bringSource: (source) => `According to ${source}`,
  badgesLabel: 'Titles',
  badge: {
    national_model:
      'National model (全国示范型): passed the assessment by the national standard of the Ministry of Veterans Affairs.',
    fengqiao:
      'Fengqiao style (枫桥式): commended for settling disputes on the spot and for its work with veterans.',
    five_haves: 'Five haves (五有): an office, posts, staff, funds and safeguards.',
    red_station: 'Red station (红色退役军人服务站): chosen by the local authority as an example.',
  },
  dataOld: (date) => `The data are of ${date}, more than a year ago: phone before you go.`,
  dataOldNoPhone: (date) =>
    `The data are of ${date}, more than a year ago: ask the station above before you go.`,
  correctionLabel: 'Corrections',
  correctionAct: 'Report a mistake',
  correctionSubject: (name) => `Correction: ${name}`,
  correctionText: 'What is wrong, and how it should be (no personal data, please):',
  correctionTell: (name) => `Please tell the station above: ${name}.`,
  correctionKeeper: 'Please tell whoever runs this site.',
  copyAddress: 'Copy address',
  copyName: 'Copy name',
  copiedText: 'Copied',
  copyByHand: 'This browser lets no page copy. The text is selected: copy it by hand:',
  share: 'Share',
  addContact: 'Add to contacts',

  shareOut: 'Embed and export',
  divisionPage: 'A page of these stations, to print or keep (in Chinese)',
  privacy: 'Privacy',
  handout: {
    print: 'Print',
    back: 'Back',
    card: 'Wallet card',
    title: (subject) => `Print: ${subject}`,
    failed: 'The print view could not be downloaded.',
    printed: (date) => `Printed ${date}`,
    dated: (date) => `List of ${date}`,
    scan: 'Scan to open this page',
    qr: 'QR code with the address of this page',
    origin: 'Start',
    originOwn:
      'Distances start where you were when printing; that place is neither on the map nor in the QR code.',
    pictureTitle: 'Map of the stations',
    pictureDescription: (marks) =>
      `${plural(marks, 'number', 'numbers')} on the map, the same as in the list below.`,
    north: 'N',
    legend:
      'Numbers are those of the list. Squares: centres. Circles: stations. Dashed: approximate. Dots: place names.',
    bare: ' Boundaries could not be downloaded and are not drawn.',
    empty: 'There is no station to print here.',
    omitted: (stations) =>
      `${stationsOf(stations)} more are not printed: scan the code for all of them, or choose a smaller division first.`,
    shallow:
      'Only the stations of this division and of the level below; print the pages of the divisions below for theirs.',
    noContacts:
      'The list holds no telephone numbers or addresses. Ask the local veterans affairs office before you go.',
    approximate:
      'Dashed numbers: the exact position is not recorded; the map shows the point of the town or county, not the door.',
    derived: 'The list is derived from the list of divisions; no authority has published it. ',
    check: 'Telephone before you go.',
    fileLink: 'This page was opened from a folder: the QR code works on this device only.',
    at: (name, stations) =>
      `Approximate, at the point of ${name}${stations > 1 ? ` (${stationsOf(stations)})` : ''}`,
    state: 'Status',
    field: (label, text) => `${label}: ${text}`,
    noPhone: 'No telephone number recorded',
    cut: 'Print, cut along the dashed line (85 × 54 mm) and keep it in your wallet.',
  },

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
  mapBare: 'The counties’ outlines did not arrive: only stations are shown.',
  mapTrouble: {
    webgl:
      'The browser of this device cannot draw the interactive map (no WebGL 2); this is a simple one.',
    worker: 'The map does not answer: a file may have been blocked. This is a simple one.',
    base: 'The base map could not be downloaded: stations are shown without boundaries and names.',
  },
  programMissing:
    'The map program could not be downloaded. List, search and station details work as usual.',
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
  regionsMissing:
    'The list of regions (data/regions.json) did not open: the region cannot be changed, all else works.',
  offline: {
    gone: (date) => `You are offline; this is the data kept on this device, as of ${date}.`,
    goneUnkept:
      'You are offline. The open list still works; parts of the map that were not loaded may be missing.',
    noServer: (date) =>
      `The server cannot be reached; this is the data kept on this device, as of ${date}.`,
    newer: 'There is newer data. Reload to use it.',
    useNew: 'Reload',
    kept: (region, date) =>
      `The data of ${region} is kept on this device, as of ${date}: this page opens without a network.`,
    notKept: (region) =>
      `The data of ${region} could not be kept on this device: without a network this page does not open.`,
    insecure:
      'This address is not https, so the browser may not keep the page: without a network it does not open.',
    unsupported: 'This browser cannot keep the page: without a network it does not open.',
    folder: (region, date) =>
      `All data of ${region} is in the folder of this page, as of ${date}. No network is needed.`,
  },
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
