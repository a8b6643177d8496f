import type { PublishFaultCode } from '../../core/publish/publish-gate.ts';
import type { EmbedView } from '../../core/embed/embed-params.ts';
import type { Messages } from './zh-cn.ts';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

const TITLES: Record<EmbedView, (place: string) => string> = {
  finder: (place) => `Find veterans’ service stations: ${place}`,
  coverage: (place) => `Coverage and gaps of veterans’ services: ${place}`,
  picture: (place) => `Map of veterans’ service stations: ${place}`,
};

const FULL: Record<EmbedView, string> = {
  finder: 'Open the whole finder',
  coverage: 'Open the whole planner',
  picture: 'Open the whole finder',
};

const FAULTS: Record<PublishFaultCode, string> = {
  'approval-missing': 'it has no map approval number',
  'approval-source-missing': 'the source of the map approval is not given',
  'approval-date-missing': 'the day on which the map approval was checked is not given',
  'approval-old': 'the map approval was checked long ago',
  'source-missing': 'some stations have no source',
  'date-missing': 'the date of the data is not given',
  'osm-basemap': 'the basemap has not been reviewed',
  'lines-on-basemap': 'lines of divisions are drawn over the basemap',
  'basemap-approval-old': 'the approval of the basemap was checked long ago',
  'south-sea': 'the map reaches into the South China Sea islands',
  'hainan-inset': 'the map lacks the inset of the South China Sea islands',
  'mobile-in-region': 'its texts hold a mobile number',
  'identity-in-region': 'its texts hold the number of a certificate or account',
  'person-in-region': "its texts hold a person's name",
  'sensitive-in-region': 'its texts hold a word that may not be published',
};

/** English, a translation of the base. */
export const en: Messages = {
  htmlLang: 'en',
  title: (view, place) => TITLES[view](place),
  documentTitle: (title) => `${title} · Fuwuquan`,
  full: (view) => FULL[view],
  newWindow: ' (new window)',
  loading: 'Opening…',
  unread: (names) => `Parameters that make no sense were left out: ${names.join(', ')}.`,
  unknownDivision: (code) =>
    `This region has no division with the code ${code}; the whole region is shown.`,
  unknownStandard: 'The standard in the address makes no sense; the region’s own is used.',
  notCounty: 'Coverage is counted by county; the county around is shown.',
  problem: 'Not opened',
  unexpected: 'Something unexpected happened here. Please try again.',
  retry: 'Try again',
  refused: 'This map cannot be public yet',
  refusedWhy: (reasons) => `Whoever keeps this site has to mend it: ${reasons.join('; ')}.`,
  fault: (code) => FAULTS[code],

  legend: 'Legend',
  approximate: 'Position only about right; the number counts stations',
  cluster: 'Several places; the number counts them',
  coverage: {
    certain: 'Certainly within reach',
    nominal: 'Within reach by their points',
    possible: 'Possibly within reach',
    gap: 'Gap',
  },
  sourceDerived: (stations) =>
    `Source: list derived from the divisions (${stations}), not an official one`,
  sourceList: (stations) => `Source: list of stations (${stations})`,
  dataDate: (date) => `Data as of ${date}`,
  date: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
  approval: (number, source) => `Map approval: ${number} (${source})`,
  approvalNumber: (number) => `Map approval: ${number}`,
  basemapApproval: (number) => `Tianditu · map approval: ${number}`,
  noApproval: 'Map not reviewed',
  separator: ' · ',

  mapLoading: 'Opening the map…',
  mapFailure: {
    webgl: 'This browser cannot show this map (no WebGL 2). The numbers hold all the same.',
    worker: 'The map does not answer; some of its files may have been blocked.',
    chunk: 'The map’s program did not arrive.',
    base: 'The base map did not arrive: no boundaries and place names are shown.',
  },
  map: {
    'Map.Title': (title) =>
      `Map: ${title}. Arrow keys move it, plus and minus zoom, Enter takes its centre`,
    'NavigationControl.ZoomIn': 'Zoom in',
    'NavigationControl.ZoomOut': 'Zoom out',
    'AttributionControl.ToggleAttribution': 'Sources',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
    'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom the map',
    'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom the map',
    'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
  },
  zoomHint:
    'Hold Ctrl (or ⌘) and scroll to zoom the map; on a touch screen move it with two fingers.',

  listSummary: (stations, date) => `${stations} stations, data as of ${date}`,
  chosen: (name) => `Chosen: ${name}`,
  close: 'Close',
  details: 'Opening hours, directions and more',
  positionRough:
    'On the map it stands only somewhere in its town or county, not at its true place.',

  pictureDescription: (stations, unplaced) =>
    `The map shows ${stations} stations${unplaced > 0 ? `; ${unplaced} more have no position` : ''}.`,
  pictureEmpty: 'No station here can be drawn on a map.',
  pictureNote: {
    county:
      'The map shows the centres of province, cities and counties; stations of towns and villages are in the whole finder.',
    town: 'The map shows the county’s centre and the stations of towns; those of villages are in the whole finder.',
    all: '',
  },
  north: 'N',
  bare: 'The outlines did not arrive; the map shows stations only.',
};
