import { amountOf, distance, exact, km2, percent, plural } from '../../core/brief/numbers-en.ts';
import type { zhCnWork } from './zh-cn-work.ts';

/** What the working parts say: scenario, sites, details, exports. */
export const enWork: typeof zhCnWork = {
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  redo: 'Redo',
  before: 'Before',
  after: 'After',
  beforeAfter: 'Before and after',
  figure: 'Figure',

  scenarioHeading: 'Try it: add, move, close',
  scenarioLead:
    'The list itself stays as it is. Every step can be undone; the link carries all edits.',
  scenarioClear: 'Undo all edits',
  addHeading: 'Add a station',
  addOnMap: 'Choose on the map',
  addAtCentre: 'At the map’s centre',
  addHint:
    'Choose a place on the map (keyboard: Enter on the map takes its centre); see what it would cover, then decide.',
  changeHeading: 'Move or close a station',
  findStation: 'Find a station by name or code, or tap one on the map',
  foundStations: (hits, more) =>
    hits === 0
      ? 'Nothing found'
      : `${plural(hits, 'station', 'stations')}${more ? ' or more' : ''}`,
  foundNone: 'No station with a position was found.',
  foundMore: 'There are more: type a few letters more.',
  editsHeading: (edits) => `Edits (${exact(edits)})`,
  suggestedSites: 'Suggested sites',
  shareOut: 'Embed and export…',
  editKind: { add: 'Added', move: 'Moved', close: 'Closed' },
  newStation: (number) => `New station ${number}`,
  takeBack: 'Restore',
  takeBackOf: (name) => `Restore ${name}`,
  trialHeading: 'A station here?',
  trialLevel: 'Level of the new station',
  gain: (area, demand, unit, share) =>
    `Newly covers ${km2(area)}${demand === null || unit === null ? '' : ` and ${amountOf(demand, unit)}`}; coverage would go from ${share.before} to ${share.after}.`,
  place: 'Place it here',
  drop: 'Do not place it',
  tryHere: 'Try here',
  moveHere: 'Move here',
  lng: 'Longitude',
  lat: 'Latitude',
  positionWrong:
    'Give longitude and latitude within mainland China (degrees, WGS 84), for example 103.8 and 36.1.',
  moveOnMap: 'Move on the map',
  moveHint: 'Drag the station to its new place, or choose a place on the map.',
  moveByKeys: 'Move by buttons or coordinates',
  closeStation: 'Close it on trial',
  removeStation: 'Remove this new station',
  restoreStation: 'Restore this station',
  approximateNote: (uncertainty) =>
    `Its position is only about right${uncertainty === null ? '' : ` (within ${distance(uncertainty)})`}: once moved to its true place it counts as located.`,
  nudge: 'Small steps',
  nudgeTo: { west: 'West', north: 'North', south: 'South', east: 'East' },
  nudgeHint: '100 m a step, 1 km with Shift; the arrow keys work too.',
  donePlaced: 'Station added.',
  doneAdded: (sites) => `${plural(sites, 'station', 'stations')} added.`,
  doneMoved: 'Moved.',
  doneClosed: 'Closed.',
  doneRestored: 'Restored.',

  sitesHeading: 'Where would new stations do most?',
  sitesLead: 'All stations stay; this finds where new ones newly cover the most.',
  sitesCount: (most) => `New stations (1 to ${exact(most)})`,
  sitesAim: 'What to cover newly',
  sitesAimNoDemand: 'Demand (none chosen)',
  sitesAimDivisions: 'Divisions with a point of their own (most have a station)',
  sitesAimDemand: (name) => `Demand: ${name}`,
  sitesAimArea: 'Area (as a grid)',
  sitesProve: 'Then prove how far from the best it is (may take a minute)',
  sitesStart: 'Find sites',
  sitesPhase: (phase) =>
    phase === null
      ? 'Starting…'
      : {
          reach: 'Working out what each place reaches…',
          choose: 'Choosing…',
          load_solver: 'Sites found; preparing the proof…',
          prove: 'Sites found; proving whether they are the best…',
        }[phase],
  sitesProving: (seconds, value, bound) =>
    `${exact(Math.round(seconds))} s${value === null || bound === null ? '' : `, now ${exact(value)}, at most ${exact(bound)}`}`,
  sitesProved: (gap, optimal) =>
    optimal
      ? 'Proved: among these candidates there is no better selection.'
      : `At most ${percent(gap, 1)} short of the best.`,
  sitesUnproved: {
    no_solver: 'The proof cannot be made in this browser. The sites below stand.',
    too_large:
      'Too large to prove. The sites below stand; fewer stations or demand points may be proved.',
  },
  sitesNone:
    'No place would newly cover anything: all is within reach, or no demand has a position.',
  siteAdd: 'Add',
  siteAddOf: (rank) => `Add site ${exact(rank)} to the scenario`,
  sitesAddAll: (sites) => `Add ${sites === 1 ? 'it' : `all ${exact(sites)}`} to the scenario`,

  doubtsHeading: 'How sure is the answer?',
  doubtsLead:
    'Of some stations only the town or county is known; they may stand anywhere within their uncertainty. Locating these first settles the answer:',
  doubtsFind: 'Find which stations to locate first',
  doubtsNone: 'No doubt: whatever may be within reach certainly is.',
  doubtsSettle: (points, share) =>
    `Locating the first ${plural(points, 'point', 'points')} settles ${percent(share, 0)} of the doubt.`,
  doubtsNote: (area, cell) =>
    `About ${km2(area)} may be within reach but not certainly, counted in cells of ${distance(cell)}.`,
  doubtPoint: 'Stations',
  doubtAtStake: 'At stake, km²',
  doubtSettled: 'Settled so far',
  doubtFacts: (stations, uncertainty) =>
    `${stations > 1 ? `${exact(stations)} stations share this point, ` : ''}within ${distance(uncertainty)}`,
  depthHeading: 'Is there a second station?',
  depthLead: 'How much would still reach another station if one closed.',
  depthStations: 'Stations within reach',
  depthAtLeast: (stations) => `At least ${exact(stations)}`,
  distancesHeading: 'How far is the nearest station?',
  distancesLead: (located, unit) =>
    `${amountOf(located, unit)} with a position, straight line to the nearest located station.`,
  distancesSentence: ({ median_m, p90_m, beyond }) =>
    `Half within ${distance(median_m)}, nine tenths within ${distance(p90_m)}; ${percent(beyond.r1_5, 1)} beyond 1.5 times the radius, ${percent(beyond.r2, 1)} beyond twice.`,
  distancesNone: 'No demand with a position, or none chosen.',
  distanceRange: 'Distance (times the radius)',
  distanceBin: (from, to) =>
    to === null || !Number.isFinite(to) ? `over ${exact(from)}` : `${exact(from)} to ${exact(to)}`,
  timesRadius: (value) => `×${exact(value)}`,
  asTable: 'As a table',
  notCountedHeading: 'Stations not counted',

  briefBack: 'Back',
  briefPrint: 'Print',
  briefRefused:
    'This region is for the public and lacks what publishing asks for: no brief is made. What is missing, and the remedy, stand under Export, “Embed and export”.',

  exportHeading: 'Export',
  export: {
    table_xlsx: 'Table (Excel)',
    table_csv: 'Table (CSV)',
    gaps: 'Gaps (GeoJSON)',
    coverage: 'Coverage (GeoJSON)',
    scenario: 'Scenario (GeoJSON)',
    analysis: 'Whole analysis (analysis.json)',
  },
  exportNote:
    'Counts of fewer than 10 people are left empty. Replay analysis.json with fuwuquan coverage --config.',
  exportFailed: 'The export failed. Please try again.',
  exported: (what) => `Exported: ${what}.`,
};
