import { singlePoint } from '../../../src/core/geo/single-point.ts';
import type { Issue } from '../../../src/core/issue.ts';
import type { Sheet } from '../../../src/core/list/sheet.ts';
import { CliError } from '../cli-error.ts';
import { MAX_COLUMNS } from './check-bounds.ts';

/** Column of the table that holds the positions, as `lng,lat`. */
const GEOMETRY = 'geometry';

/**
 * Reads a FeatureCollection (or one Feature) as a sheet: a column a property, in the order in which they first
 * appear, and one for the point. Line 1 is the header, feature n is line n + 1. Other geometries than
 * points are reported and their position left empty.
 */
export function readGeojson(text: string, shownAs: string): { sheet: Sheet; issues: Issue[] } {
  const features = featuresOf(parse(text, shownAs));
  if (features === null) {
    throw new CliError(
      `${shownAs}: is JSON but no GeoJSON FeatureCollection. Export it as GeoJSON.`,
    );
  }
  const issues: Issue[] = [];
  const columns = new Map<string, number>();
  const rows = features.map((feature, at): { line: number; cells: string[] } => {
    const { properties, geometry } = record(feature);
    const cells: string[] = [];
    for (const [key, value] of Object.entries(record(properties))) {
      const column = columns.get(key) ?? columns.set(key, columns.size).size - 1;
      if (column >= MAX_COLUMNS) {
        throw new CliError(
          `${shownAs}: has more than ${MAX_COLUMNS} properties. Keep only those of the list.`,
        );
      }
      cells[column] = textOf(value, shownAs, at + 2, key);
    }
    const point = pointOf(geometry);
    if (point === null) issues.push(noPoint(shownAs, at + 2, String(record(geometry)['type'])));
    return { line: at + 2, cells: [point ?? '', ...Array.from(cells, (each) => each ?? '')] };
  });
  const header = { line: 1, cells: [GEOMETRY, ...columns.keys()] };
  const sheet = { name: '', rows: [header, ...rows], merges: [], origins: new Map(), headed: true };
  return { sheet, issues };
}

function parse(text: string, shownAs: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${shownAs}: ${reason}. Export it as GeoJSON again.`);
  }
}

function featuresOf(value: unknown): unknown[] | null {
  const { type, features } = record(value);
  if (type === 'FeatureCollection' && Array.isArray(features)) return features;
  return type === 'Feature' ? [value] : null;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Empty for a feature without geometry, null for one that is no point. */
function pointOf(geometry: unknown): string | null {
  if (geometry === null || geometry === undefined) return '';
  const point = singlePoint(geometry);
  if (point === null) return null;
  const [lng, lat] = point;
  return typeof lng === 'number' && typeof lat === 'number' ? `${lng},${lat}` : null;
}

function noPoint(file: string, line: number, value: string): Issue {
  return {
    severity: 'warning',
    file,
    line,
    field: GEOMETRY,
    value,
    message: 'is no point',
    remedy: 'Give a Point, or no geometry.',
  };
}

function textOf(value: unknown, file: string, line: number, key: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch (error) {
    // The only one that a parsed value can raise: the stack is too short for it.
    if (!(error instanceof RangeError)) throw error;
    throw new CliError(`${file}:${line}: property ${key} is nested too deeply. Leave it out.`);
  }
}
