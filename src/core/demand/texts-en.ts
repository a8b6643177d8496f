import type { Bounds } from '../geo/lng-lat.ts';
import type { DemandTexts } from './texts-zh-cn.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const percent = (share: number): string =>
  share < 0.01 ? 'less than 1' : share > 0.99 ? 'more than 99' : `about ${Math.round(share * 100)}`;
const box = ([west, south, east, north]: Bounds): string =>
  `${west.toFixed(2)} to ${east.toFixed(2)}° E, ${south.toFixed(2)} to ${north.toFixed(2)}° N`;
const DATUMS = { wgs84: 'WGS 84 (CGCS2000)', gcj02: 'GCJ-02', bd09: 'BD-09' } as const;
const points = (count: number): string => `${whole(count)} ${count === 1 ? 'point' : 'points'}`;
const cells = (count: number): string => `${whole(count)} ${count === 1 ? 'cell' : 'cells'}`;
const rows = (count: number): string => `${whole(count)} ${count === 1 ? 'row' : 'rows'}`;

/** What reading demand says, in English. */
export const en: DemandTexts = {
  file: 'file',
  divisions: 'divisions',

  empty: ['is empty', 'Choose a file that holds something.'],
  tooLarge: (megabytes, most) => [
    `has ${whole(megabytes)} MB, more than ${whole(most)} MB`,
    'Split it into several files, or use a GeoTIFF raster.',
  ],
  unknownKind: ['is of no readable kind', 'Give a .csv, .xlsx, .geojson or .tif file.'],
  oldWorkbook: ['is a workbook of the old kind', 'Save it as .xlsx in Excel or WPS.'],
  locked: ['is protected by a password', 'Save it without one.'],
  brokenWorkbook: (reason) => [
    `cannot be read as a workbook (${reason})`,
    'Open it in Excel or WPS and save it as .xlsx.',
  ],
  unpacksTo: (megabytes) => [
    `unpacks to ${whole(megabytes)} MB`,
    'Keep only the sheet with the demand points.',
  ],
  readFailed: (reason) => [`could not be read (${reason})`, 'Choose the file again.'],

  noRows: ['holds no rows', 'Write the demand points below the header.'],
  tooManyRows: (most) => [
    `has more than ${whole(most)} rows`,
    'Sum them up into larger cells, or use a GeoTIFF raster.',
  ],
  noHeader: (seen) => [
    `has no header row${seen === '' ? '' : ` (the first row is: ${seen})`}`,
    'Add one: lng, lat, population; without positions code, population.',
  ],
  noWeightColumn: (columns) => [
    `has no column that counts people (it has: ${columns})`,
    'Add a column population or weight; write 1 everywhere to count points.',
  ],
  noPlaceColumn: (columns) => [
    `has neither lng and lat nor a division code (it has: ${columns})`,
    'Add the columns lng and lat, or a column code.',
  ],
  weightEmpty: ['is empty', 'Write a number; 0 for nobody.'],
  weightNoNumber: ['is no number', 'Write digits only, such as 1250.'],
  weightNegative: ['is negative', 'Write 0 or more.'],
  weightHouseholds: ['counts households, not people', 'Use a column of people.'],
  totalUnlike: [
    'says that it is a total, but the rows do not add up to it: people may count twice',
    'Remove the total, or check the rows.',
  ],
  holdsOthers: [
    'is of a division that holds other rows: people may count twice',
    'Keep either this row or those below it.',
  ],
  partOfAbove: [
    'is part of the row above (其中): people would count twice',
    'Keep either that row or its parts.',
  ],
  sumOfOthers: ['is the sum of all other rows: it looks like their total', 'Remove it if it is.'],
  weightTooLarge: ['is more people than there are', 'Check the number and its column.'],
  noCoordinate: ['is no coordinate', 'Write decimal degrees such as 106.62712.'],
  decimalComma: ['is written with a decimal comma', 'Write a point, such as 106.62712.'],
  noPartner: ['has no partner', 'Write longitude and latitude, or neither.'],
  metres: [
    'looks like metres of a projected grid',
    'Export longitude and latitude in degrees (EPSG:4326).',
  ],
  noDegrees: ['lies beyond the degrees of the earth', 'Check both numbers.'],
  noPlace: ['has neither position nor division code', 'Add one of them.'],
  noCode: ['is not a division code', 'Write its 6, 9 or 12 digits as text.'],
  noDatum: ['is no known datum', 'Write wgs84, gcj02 or bd09.'],
  noUncertainty: ['is no number of metres', 'Write 0 or more, such as 300.'],
  allOutside: (where, region) => [
    where === null
      ? 'has no row of this region'
      : `lies outside this region: the points at ${box(where)}${region === null ? '' : `, the region at ${box(region)}`}`,
    'Check the datum and which column is which, or use a file of this region.',
  ],
  noWeight: ['adds up to 0', 'Check the column that counts people.'],
  more: (count) => [`and ${whole(count)} more`, 'Mend those above and try again.'],

  noJson: ['is no complete JSON', 'Export the GeoJSON again.'],
  noCollection: ['is no GeoJSON FeatureCollection', 'Export it as a FeatureCollection.'],
  noPoint: (type) => [
    `is a ${type}, no Point`,
    'Turn it into points first (centroids in QGIS, say).',
  ],
  otherCrs: (name) => [`is in ${name}`, 'Export it again in EPSG:4326 (WGS 84).'],

  brokenRaster: (reason) => [`is damaged or cut short (${reason})`, 'Download or export it again.'],
  noGeoreference: [
    'does not say where it lies or in which coordinates',
    'Add it with gdal_edit.py -a_srs EPSG:4326, or download it again.',
  ],
  projectedRaster: (name) => [
    name === ''
      ? 'is in a projected grid, not in WGS 84 degrees'
      : `is in ${name}, not in WGS 84 degrees`,
    'Take the WGS 84 (EPSG:4326) download, or convert it: gdalwarp -t_srs EPSG:4326 -r sum.',
  ],
  rotatedRaster: ['is rotated', 'Straighten it: gdalwarp -t_srs EPSG:4326.'],
  picture: ['is a picture, not a raster of people', 'Choose one whose cells count people.'],
  noOverlap: (raster, region) => [
    `does not overlap the region: the raster is at ${box(raster)}, the region at ${box(region)}`,
    'Download the raster of the country or province that the region lies in.',
  ],
  oneStrip: (megabytes) => [
    `is not tiled: a single block has ${whole(megabytes)} MB`,
    'Tile it: gdal_translate -co TILED=YES -co COMPRESS=DEFLATE.',
  ],
  tooManyPixels: (pixels, most) => [
    `would take ${whole(pixels / 1e6)} million cells to read, more than ${whole(most / 1e6)} million`,
    'Take the 1 km version, or cut it to the region: gdal_translate -projwin.',
  ],
  nobody: ['has no cell with people in the region', 'Check that it is a raster of people.'],

  outside: (count) => `${points(count)} outside the region left out`,
  outsideButCoded: (count) =>
    `${points(count)} outside the region's outline kept: the code is of the region`,
  multiplied: (factor) =>
    `People are counted in the unit that the table names: up to ${whole(factor)} people each`,
  totalsLeft: (count, lines) =>
    `${rows(count)} that sum up others left out, so that nobody counts twice: line ${lines}`,
  hiddenRows: (count, lines) =>
    `${rows(count)} hidden in the workbook read and counted too: line ${lines}`,
  swapped: (count) => `${rows(count)} with longitude and latitude swapped: put right`,
  converted: (crs, count) => `${points(count)} converted from ${DATUMS[crs]} to WGS 84`,
  unlocated: (count) => `${rows(count)} with a code and no position: never counted as covered`,
  severalWeights: (used, others) =>
    `People are counted by the column "${used}"; not used: ${others}`,
  otherSheets: (used) => `Only the sheet "${used}" was read`,
  summedCells: (from, count) =>
    `${cells(from)} with people summed up to ${points(count)}; the sum of people is the same`,
  cellUncertainty: 'The uncertainty of a point is the distance to the farthest corner of its cells',
  uncovered: (share) =>
    `The raster covers the region only in part: ${percent(share)} % of its area lies outside it, and nobody there is counted`,
  scaled: (scale, offset) =>
    `Cells are taken times ${scale}${offset === 0 ? '' : ` plus ${offset}`}, as the file says`,
  skippedNegative: (count) => `${cells(count)} with negative values left out`,
  firstBand: (bands) => `The raster has ${bands} bands; only the first is used`,
  eachDivision: 'Every division that has a station counts as one demand point',
  unlocatedDivisions: (count) =>
    `${whole(count)} of the divisions have no point of their own and never count as covered`,
  sharedPoint:
    'Demand and station share the same point: a distance of 0 says that the place is known, not how far people live from it',
};
