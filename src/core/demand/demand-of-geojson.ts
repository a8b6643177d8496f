import { singlePoint } from '../geo/single-point.ts';
import type { SheetRow } from '../list/sheet.ts';
import type { DemandContext, DemandResult } from './demand-context.ts';
import { DemandIssues } from './demand-issues.ts';
import { demandOfRows } from './demand-of-rows.ts';
import { demandTexts } from './demand-texts.ts';
import type { Fault } from './fault.ts';

/** Properties beyond these are not looked at. */
const MAX_PROPERTIES = 198;
/** Names of WGS 84 and CGCS2000 in degrees, as files write them. */
const DEGREES = /CRS:?84|EPSG:{1,2}(?:[\d.]*:)?(?:4326|4490)$/i;

/**
 * Reads demand from a GeoJSON FeatureCollection of points, their properties as columns. Feature n is told as line n + 1.
 * A feature without geometry counts by its code; a MultiPoint of one point is that point, any other geometry refuses the file.
 */
export function demandOfGeojson(text: string, name: string, context: DemandContext): DemandResult {
  const texts = demandTexts(context.lang);
  const refuse = (fault: Fault): DemandResult => DemandIssues.refuse(name, context.lang, fault);
  let json: Readonly<Record<string, unknown>>;
  try {
    json = record(JSON.parse(text));
  } catch {
    // What the engine says differs from one to the next and helps nobody who did not write JSON by hand.
    return refuse(texts.noJson);
  }
  const features = json['features'];
  if (json['type'] !== 'FeatureCollection' || !Array.isArray(features)) {
    return refuse(texts.noCollection);
  }
  const crs = record(record(json['crs'])['properties'])['name'];
  if (typeof crs === 'string' && !DEGREES.test(crs)) {
    return refuse(texts.otherCrs(crs.slice(0, 60)));
  }
  const issues = new DemandIssues(name, context.lang);
  const columns = new Map<string, number>();
  const rows: SheetRow[] = [];
  // Not for…of with entries: half a million features.
  (features as unknown[]).forEach((feature, at) => {
    const { properties, geometry } = record(feature);
    const cells = pointOf(geometry);
    if (cells === null) issues.add(at + 2, 'geometry', '', texts.noPoint(typeOf(geometry)));
    else rows.push({ line: at + 2, cells: [...cells, ...propertiesOf(properties, columns)] });
  });
  if (issues.count > 0) return issues.refusal();
  const header = { line: 1, cells: ['lng', 'lat', ...columns.keys()] };
  return demandOfRows([header, ...rows], name, context);
}

/** Texts of longitude and latitude, empty without geometry; null when it is no point. */
function pointOf(geometry: unknown): [string, string] | null {
  if (geometry === null || geometry === undefined) return ['', ''];
  const point = singlePoint(geometry);
  if (point === null) return null;
  const [lng, lat] = point;
  return typeof lng === 'number' && typeof lat === 'number' ? [plain(lng), plain(lat)] : null;
}

/** Without an exponent, which a coordinate's text does not have. */
function plain(value: number): string {
  return Math.abs(value) < 1e-6 ? '0' : String(value);
}

function propertiesOf(properties: unknown, columns: Map<string, number>): string[] {
  const cells: string[] = [];
  for (const [key, value] of Object.entries(record(properties))) {
    if (typeof value === 'object') continue;
    let column = columns.get(key);
    if (column === undefined) {
      if (columns.size >= MAX_PROPERTIES) continue;
      columns.set(key, (column = columns.size));
    }
    cells[column] = String(value);
  }
  return Array.from(cells, (cell) => cell ?? '');
}

function typeOf(geometry: unknown): string {
  const { type } = record(geometry);
  return typeof type === 'string' ? type.slice(0, 30) : '?';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
