import { compareCodes } from './division-code.ts';
import type { DivisionPoint } from './gazetteer.ts';
import { parsePlainRows, printPlainRows } from './plain-rows.ts';

const HEADER = ['code', 'name', 'lng', 'lat', 'source', 'uncertainty_m'] as const;

/** A point with the name of its division, which stands in the file for the people who read it. */
export interface NamedPoint extends DivisionPoint {
  readonly name: string;
}

/** Reads `points.csv`: one point a division, degrees WGS 84, uncertainty in metres. */
export function parsePoints(text: string): NamedPoint[] {
  return parsePlainRows(text, HEADER).map(([code, name, lng, lat, source, uncertainty]) => ({
    code: code!,
    name: name!,
    lngLat: [Number(lng), Number(lat)],
    source: source!,
    uncertaintyM: Number(uncertainty),
  }));
}

/** The reverse of {@link parsePoints}, sorted by code, positions rounded to six decimals (0.1 m). */
export function printPoints(points: Iterable<NamedPoint>): string {
  const sorted = [...points].sort((a, b) => compareCodes(a.code, b.code));
  return printPlainRows(
    HEADER,
    sorted.map(({ code, name, lngLat: [lng, lat], source, uncertaintyM }) => [
      code,
      name,
      Number(lng.toFixed(6)),
      Number(lat.toFixed(6)),
      source,
      Math.round(uncertaintyM),
    ]),
  );
}
