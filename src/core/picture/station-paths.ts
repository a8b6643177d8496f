import { LEVELS, type Level } from '../gazetteer/level.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { PictureFrame } from './picture-frame.ts';

/** A station, or those that share a point which is not their own. */
export interface DrawnStation {
  readonly lngLat: LngLat;
  readonly level: Level;
  readonly approximate: boolean;
}

/** Side or diameter of a mark in millimetres, when there are few and when there are many. */
const SIZES: Readonly<Record<Level, readonly [few: number, many: number]>> = {
  province: [4.2, 3],
  city: [3.7, 2.4],
  county: [3, 1.7],
  town: [2.6, 1],
  village: [2.1, 0.7],
};

const COLOURS: Readonly<Record<Level, string>> = {
  province: '#6d1f3c',
  city: '#b3261e',
  county: '#b45309',
  town: '#2f5d3a',
  village: '#2b6cb0',
};

/** From so many on, marks are drawn as dots. */
const MANY = 400;

/**
 * Stations as SVG, a path a level, so that a province's ten thousand stay a small file: squares and circles by
 * how a line without length ends. Approximate ones are hollow with a dashed edge. `unitMm` is millimetres to a
 * unit of the frame.
 */
export function stationPaths(
  stations: readonly DrawnStation[],
  frame: PictureFrame,
  unitMm: number,
): string {
  const inside = stations.flatMap((station) => {
    const [x, y] = frame.pointOf(station.lngLat);
    const seen = x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
    return seen ? [{ ...station, at: `${Math.round(x)} ${Math.round(y)}` }] : [];
  });
  const many = inside.length > MANY;
  const edge = (many ? 0.15 : 0.45) / unitMm;
  const rings = new Set(inside.filter(({ approximate }) => approximate).map(({ at }) => at));
  return [
    ringsSvg(rings, (many ? 1.3 : 5.6) / unitMm),
    // The largest on top.
    ...[...LEVELS].reverse().map((level) => {
      const own = inside.filter((each) => each.level === level && !each.approximate);
      const points = new Set(own.map(({ at }) => at));
      if (points.size === 0) return '';
      const path = [...points].map((at) => `M${at}h0`).join('');
      const square = level === 'town' || level === 'village' ? 'round' : 'square';
      const size = SIZES[level][many ? 1 : 0] / unitMm;
      const stroke = (colour: string, width: number): string =>
        `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="${square}"/>`;
      return stroke('#fff', size + 2 * edge) + stroke(COLOURS[level], size);
    }),
  ].join('');
}

/** Dashed rings around points that stand for stations nearby. */
function ringsSvg(points: ReadonlySet<string>, diameter: number): string {
  if (points.size === 0) return '';
  const radius = round(diameter / 2);
  const dash = round(diameter / 7);
  const circles = [...points].map((at) => {
    const [x, y] = at.split(' ');
    return `<circle cx="${x}" cy="${y}" r="${radius}"/>`;
  });
  return `<g fill="#fff" fill-opacity=".55" stroke="${COLOURS.village}" stroke-width="${round(diameter / 14)}" stroke-dasharray="${dash} ${round(dash * 0.7)}">${circles.join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
