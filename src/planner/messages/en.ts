import { coverageWordsEn } from '../../core/brief/coverage-words-en.ts';
import { amountOf, count, distance, exact } from '../../core/brief/numbers-en.ts';
import { enWork } from './en-work.ts';
import type { Messages } from './zh-cn.ts';

/** English, a translation. */
export const en: Messages = {
  ...coverageWordsEn,
  ...enWork,
  htmlLang: 'en',
  siteName: '服务圈',
  tagline: 'Coverage and gaps',
  skipToResult: 'Skip to the result',
  skipToTable: 'Skip to the table',
  regionLabel: 'Region',
  toFinder: 'Finder',
  otherLanguage: '中文',
  otherLanguageLang: 'zh-CN',
  title: (region) => `${region}: coverage and gaps · Fuwuquan`,

  separator: ', ',

  computing: 'Computing…',
  becomes: 'becomes',
  ofAreaCovered: ' of the area is within reach',
  sureOf: (certain, possible) => ` (certainly ${certain}, possibly ${possible})`,
  barKey: {
    certain: 'Certainly',
    nominal: 'By the points as they are',
    possible: 'Possibly',
    gap: 'Out of reach',
  },
  analysisFailed: 'No result',
  analysisFailedHelp: (message) =>
    `The computation failed (${message}). Reload the page and try again.`,

  views: 'Map, table or settings',
  view: { map: 'Map', table: 'Table', settings: 'Settings' },
  panels: 'Parts of the analysis',
  panel: {
    standard: 'Standard',
    gaps: 'Gaps',
    scenario: 'Scenario',
    sites: 'Sites',
    demand: 'Demand',
    details: 'Details',
  },

  standardHeading: 'Who counts as served?',
  standardLead:
    'Whoever reaches a station within the time given is within reach. Each level may have a standard of its own.',
  standardForAll: 'One standard for all levels',
  standardByClass: {
    village: 'Residents’ and villagers’ committees apart',
    town: 'Subdistricts and other towns apart',
  },
  standardPreset: 'Preset',
  standardCustom: (mode) => `Own numbers, ${mode}`,
  standardWhy: 'Where the numbers come from',
  standardOwn: 'Own numbers, without a source.',
  standardReset: 'Back to the region’s standards',
  minutes: 'Minutes',
  speed: 'km/h',
  detour: 'Detour factor',
  walkersHeading: 'How much depends on the walker',
  walkersLead:
    'Minutes and detours stay, only the walking speed changes; cycling and driving stay.',
  walkersCompare: 'Compare three walkers',
  walker: 'Walker',
  walkerName: { fast_walk: 'Fast', walk: 'Usual', elder_walk: 'Elderly' },
  kmh: (speed) => `${exact(speed)} km/h`,

  tableHeading: (districts) => `Counties (${exact(districts)})`,
  tableCaption: (region) =>
    `Coverage of the counties of ${region}. The buttons of the column headings sort it.`,
  roughMark: 'approx.',
  roughOutline: 'Outline not exact: area and shares are approximate',
  roughNote:
    ' Where “approx.” stands, the outline differs from the published area: area and shares are approximate.',
  drawer: 'Size of the table',
  drawerSize: { closed: 'Fold', half: 'Half', full: 'Full' },
  share: 'Share',
  shareCovered: 'Within reach',
  shareCertain: 'Certainly within reach',
  areaCovered: 'Area, km²',
  areaKm2: 'km²',

  gapsHeading: 'Gaps',
  gapsOrder: 'Order',
  gapsByArea: 'By area',
  gapsByDemand: 'By demand',
  gapParts: (parts) => `By county, ${exact(parts)} parts`,
  gapTry: 'Try a station',
  gapTryIn: (name) => `Try a station at the deepest place of ${name}`,
  more: (more) => `Show ${exact(more)} more`,

  levelWithRadius: (level, metres) =>
    `${coverageWordsEn.levelName[level]} station, radius ${exact(Math.round(metres))} m`,

  demandHeading: 'Where people are',
  demandLead: 'Besides area, demand within reach can be counted.',
  demandNone: 'No demand, area only',
  demandFile: (name) => `File ${name}`,
  demandOwn: 'Your own file',
  demandOwnLead:
    'Points (longitude, latitude, people) as CSV, Excel or GeoJSON, or a population raster as GeoTIFF (WGS 84, degrees). The file is read in this page and not uploaded.',
  demandCrs: 'Datum of the coordinates',
  demandCrsName: {
    wgs84: 'WGS 84 / CGCS2000',
    gcj02: 'GCJ-02 (Amap, Tencent)',
    bd09: 'BD-09 (Baidu)',
  },
  demandReading: (name) => `Reading ${name}…`,
  demandMissing: (name) =>
    `The demand file ${name} of this link is only on the computer it was made on. Choose it again above; until then divisions are counted.`,
  demandRefused: (name) => `${name} was not used`,
  demandKept: 'Demand and results are as they were.',
  issue: ({ file, line, field, value, message, remedy }) =>
    [
      [line > 0 ? `${file} line ${exact(line)}` : file, field, value].filter(Boolean).join(', '),
      [message, remedy].filter(Boolean).join(' '),
    ].join(': '),
  demandCounted: 'Counted',
  demandCounts: (total, located, unit) =>
    `${amountOf(total, unit)}, ${count(located)} with a position. What has no position of its own is never counted as within reach.`,
  demandUnit: { divisions: 'Divisions', people: 'People' },
  demandIn: 'Demand within reach',

  mapLabel: 'Map',
  mapLoading: 'Opening the map…',
  layers: 'Layers',
  layer: {
    bands: 'Coverage',
    gaps: 'Gaps',
    depth: 'Backup coverage',
    demand: 'Demand points',
    stations: 'Stations',
  },
  legend: {
    title: 'Legend',
    certain: {
      name: 'Certainly within reach',
      note: 'wherever the station stands within its uncertainty',
    },
    nominal: { name: 'Within reach', note: 'of the points as they are' },
    possible: { name: 'Possibly within reach', note: 'known once the stations are located' },
    gap: { name: 'Gap', note: 'out of reach of the points as they are' },
    approximate: {
      name: 'Approximate stations',
      note: 'so many, at the point of their town or county',
    },
    depth: { name: 'Backup coverage', note: 'the darker, the more stations within reach' },
    demand: { name: 'Demand', note: 'the larger, the more people' },
  },
  hoverHint: (wide) =>
    wide
      ? 'Move the pointer over the map: minutes to the nearest station'
      : 'Tap the map: minutes to the nearest station',
  soonest: (name, { minutes, metres }) =>
    `${minutes < 1 ? 'Under a minute' : `About ${exact(Math.round(minutes))} min`} to ${name} (${distance(metres)} straight)`,
  mapFailure: {
    webgl:
      'This browser cannot show the map (no WebGL 2). Table, gaps, scenario and exports work as usual.',
    worker:
      'The map does not answer; a file may be blocked. Table, gaps, scenario and exports work as usual.',
    chunk: 'The map could not be downloaded. Table, gaps, scenario and exports work as usual.',
    base: 'The ground of the map could not be downloaded: only coverage and stations are shown.',
  },
  approval: (number, source) => `Map approval ${number} (${source})`,
  noApproval: 'Map not reviewed',
  basemapApproval: (number) => `Tianditu · map approval ${number}`,
  map: {
    'Map.Title':
      'Map. Arrow keys move, plus and minus zoom, Enter takes the centre; everything is in the table and the panel too',
    'NavigationControl.ZoomIn': 'Zoom in',
    'NavigationControl.ZoomOut': 'Zoom out',
    'AttributionControl.ToggleAttribution': 'Sources',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
  },

  retry: 'Try again',
  problemTitle: 'The data could not be opened',
  problem: {
    missing: (file) =>
      `The server has no file ${file}. Choose another region, or tell whoever keeps this site.`,
    unreachable: (file) => `${file} could not be downloaded. Check the network and try again.`,
    damaged: (file) =>
      `The file ${file} is not complete. Try again; if it stays so, tell whoever keeps this site.`,
  },
  offline: 'The network is gone. What is open goes on working; new parts of the map may not show.',
};
