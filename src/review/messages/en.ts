import { POINT_LEVELS } from '../../ui/messages/en-point-levels.ts';
import type { ReviewRow } from '../../core/review/review-data.ts';
import { distanceParts } from '../../core/geo/distance-parts.ts';
import type { Datum, Messages } from './zh-cn.ts';

type ReviewStatus = ReviewRow['review_status'];

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

const exact = (value: number): string => whole.format(value);

const rowsOf = (value: number): string => `${exact(value)} ${value === 1 ? 'row' : 'rows'}`;

const distance = (metres: number): string => {
  if (metres < 100) return `${exact(metres)} m`;
  const { value, unit } = distanceParts(metres);
  return `${tenth.format(value)} ${unit}`;
};

const STATUSES: Record<ReviewStatus, string> = {
  failed: 'Not found',
  ambiguous: 'Several possible',
  mismatch: 'Address and division differ',
  imprecise: 'Not precise',
  ok: 'No doubt',
  manual: 'Set by a person',
};

const WHY: Record<ReviewStatus, string> = {
  failed: 'Neither the name nor the address says where this is.',
  ambiguous: 'Name and address fit more than one place: a person has to choose.',
  mismatch: 'The address is in another place than the division that the list names.',
  imprecise: 'Only the division is known; the position is the point of a larger one.',
  ok: 'Nothing doubtful was found.',
  manual: 'A person has decided this before.',
};

const DATUM_NAMES: Record<Datum, string> = { wgs84: 'WGS 84', gcj02: 'GCJ-02', bd09: 'BD-09' };

const DATUM_USERS: Record<Datum, string> = {
  wgs84: 'GPS, Tianditu',
  gcj02: 'Amap, Tencent',
  bd09: 'Baidu',
};

const FAULTS: Readonly<Record<string, string>> = {
  'has minutes or seconds of 60 or more': 'Minutes and seconds must be below 60.',
  'is no coordinate': 'There is no coordinate in this.',
  'is written with a decimal comma': 'Write a decimal point, not a comma.',
  'is not two coordinates': 'Give two numbers: longitude and latitude.',
  'has no partner': 'Give two numbers: longitude and latitude.',
  'looks like metres of a projected grid': 'This looks like metres; give degrees.',
  'is whole degrees only': 'Whole degrees are too coarse; give four decimals or more.',
  'lies outside the mainland of China':
    'This is outside the mainland of China; check both numbers.',
};

export const en: Messages = {
  htmlLang: 'en',
  siteName: '服务圈',
  title: (list) => `Position review: ${list}`,
  otherLanguage: '中文',
  otherLanguageLang: 'zh-CN',
  skipToRow: 'Skip to the current row',
  exact,
  distance,

  progress: (done, all) => `${exact(done)} of ${exact(all)} settled`,
  progressLabel: 'Progress on doubtful rows',
  progressNone: 'No doubtful rows',
  datumNote: (datum) =>
    datum === ''
      ? 'The list has no coordinates of its own. All positions here are WGS 84.'
      : datum === 'unsure'
        ? 'The datum of the list’s own coordinates cannot be told: they were read as WGS 84 and may be more than 1 km off. Find it out and run again with --crs.'
        : `The list’s own coordinates were read as ${DATUM_NAMES[datum]} (${DATUM_USERS[datum]}). All positions here are WGS 84.`,

  filterLabel: 'Filter by status',
  filterDoubtful: 'All doubtful',
  filterAll: 'All rows',
  status: (status) => STATUSES[status],
  filterChip: (name, rows) => `${name}, ${rowsOf(rows)}`,
  openOnly: 'Unsettled only',
  searchLabel: 'Find in names, addresses, divisions',
  searchPlaceholder: 'Name, address, id',
  listLabel: 'Rows of the list',
  listCount: (rows) => (rows === 0 ? 'No rows' : rowsOf(rows)),
  listEmpty: 'No rows here. Choose another status, or clear the search.',
  rowNumber: (row) => `Row ${row}`,
  settled: (status) => (status === 'failed' ? 'cannot be placed' : 'settled'),
  wantsReason: 'reason missing',

  toList: 'Back to the list',
  next: 'Next',
  previous: 'Previous',
  nextHint: 'Next unsettled row (J or Alt+↓)',
  previousHint: 'Previous row (K or Alt+↑)',
  noneLeft: 'No unsettled rows are left under this filter.',

  addressLabel: 'Address',
  addressNone: 'not in the list',
  divisionLabel: 'Division',
  divisionNone: 'unknown',
  idLabel: 'Id',
  why: (status) => WHY[status],
  whyLabel: 'Doubt',
  overridden: (by) => `A person has changed this before; overridden was: ${by}`,
  positionLabel: 'Position',
  positionNone: 'No position',
  positionFailed: 'Marked as impossible to place: it will not be on the map',
  positionHand: 'Set by hand',
  positionDivision: 'Point of the chosen division',
  positionAnswer: (level, uncertainty) =>
    `${POINT_LEVELS[level]}${uncertainty ? `, within about ${uncertainty}` : ''}`,
  movedBy: (metres) => `moved by ${distance(metres)}`,

  candidates: 'Which of these is it?',
  candidatesHint:
    'The station then belongs to that division; its exact position can still be set on the map.',
  candidateNoPoint: 'no known point, not on the map',
  score: (score) => `match ${score.toFixed(2)}`,
  scoreNote: 'The match value only orders the choices; it says nothing of accuracy.',

  mapLabel: 'Map',
  mapHelp:
    'Arrow keys move the mark, Shift and arrow keys the map; plus and minus zoom, 0 shows all, Enter puts the mark in the middle. Coordinates can also be typed beside the map.',
  mapHint: 'Click, or drag the mark, to set the position',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  markHere: 'Put the mark in the middle',
  approximateGround:
    'Sketch: county outlines and place points are approximate, not an approved map',
  outsideMainland: 'This point is outside the mainland of China; nothing was changed.',
  outside: (county, metres, inside) =>
    `The position is about ${distance(metres)} outside ${county}${inside ? `, in ${inside}` : ''}.`,
  outsideSmall: ' The outline is simplified: so near, it may well be right.',
  outsideReason: ' If it is so, give a reason; without one it is not written to overrides.csv.',

  coordinate: 'Type or paste a coordinate',
  coordinatePlaceholder: '106.5516, 29.5630',
  coordinateHelp: 'Decimal degrees or degrees, minutes, seconds, in either order',
  datumLabel: 'Datum',
  datumName: (datum) => DATUM_NAMES[datum],
  datumOf: (datum) => DATUM_USERS[datum],
  converted: (lng, lat) => `WGS 84: ${lng}, ${lat}`,
  convertedBy: (metres) => ` (conversion moved it by ${distance(metres)})`,
  coordinateSet: 'Set position',
  fault: (message) => FAULTS[message] ?? 'No coordinate; write it like 106.5516, 29.5630.',

  decide: 'Decision',
  noteLabel: 'Reason or note',
  notePlaceholder: 'For example: confirmed by telephone, ground floor',
  confirm: 'Position is right',
  confirmHint: 'Position is right (C)',
  unplaceable: 'Cannot be placed',
  unplaceableHint: 'Cannot be placed (X)',
  undo: 'Undo',
  undoHint: 'Undo (U or Ctrl+Z)',
  withdraw: 'Take this row’s decision back',
  decidedManual: 'Settled',
  decidedFailed: 'Cannot be placed',

  save: 'Save to a file',
  saveAgain: 'Save',
  download: 'Download overrides.csv',
  downloadShort: 'Download',
  open: 'Open overrides.csv',
  openShort: 'Open',
  saved: (rows, file) => `Decisions on ${rowsOf(rows)} written to ${file}.`,
  saveFailed: (reason) => `The file could not be written (${reason}). Use “Download” instead.`,
  unsaved: 'Unsaved changes',
  allSaved: 'All changes are saved',
  nothingYet: 'No changes yet',
  notKept: 'The browser keeps nothing for this page: save before closing it.',
  missingReasons: (rows) => ` ${rowsOf(rows)} outside the county without a reason: not written.`,
  opened: (rows, strangers) =>
    `Decisions on ${rowsOf(rows)} opened${strangers > 0 ? `; ${exact(strangers)} ids are not in this list and will be kept as they are` : ''}.`,
  openFailed: 'This is no overrides.csv: its first line must name station_id, field, value, note.',
  restored: (rows) => `Your last work on this page is back: ${rowsOf(rows)}.`,
  discard: 'Discard, start again',
  discarded: 'Back to what the file says.',
  dismiss: 'OK',

  keys: 'Shortcuts',
  keysOn: 'Single-key shortcuts',
  keysList: [
    ['J / K', 'next, previous (Alt+↓ / Alt+↑)'],
    ['1 … 9', 'choose a place'],
    ['C', 'position is right'],
    ['X', 'cannot be placed'],
    ['U', 'undo (Ctrl+Z)'],
  ],

  undone: 'Undone',
  damaged: 'The data of this page is damaged. Make review.html again.',
};
