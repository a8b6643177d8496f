import { Mesh } from '../coverage/mesh.ts';
import type { Districts } from '../coverage/districts.ts';
import { distanceM } from '../geo/distance.ts';
import type { CellSums } from './cell-sums.ts';
import type { RasterFrame } from './raster-frame.ts';

/** Demand points made of sums, by column. */
export interface PointsOfSums {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly weight: Float64Array;
  readonly uncertaintyM: Float64Array;
  readonly code: readonly string[];
  /** Cells of the raster that count people and went into the points. */
  readonly cells: number;
}

/** Sums with people within the districts, and the district of each. */
interface Inside {
  readonly at: Int32Array;
  readonly district: Int32Array;
}

/**
 * Makes points of the sums whose middle lies in a district. When there are more than `maxPoints`, neighbours in a
 * square of as few as needed become one point a district: at the middle of their people, uncertain by
 * the distance to the farthest corner of any of them. The weight in each district stays the same.
 */
export function pointsOfSums(
  sums: CellSums,
  frame: RasterFrame,
  districts: Districts,
  maxPoints: number,
): PointsOfSums {
  const inside = insideOf(sums, frame, districts);
  let square = 1;
  let keys = keysOf(sums, inside, square);
  for (let count = keys.length; count > maxPoints;) {
    // The count falls with the square of the side where people live everywhere, more slowly along valleys.
    square = Math.max(square + 1, Math.floor(square * Math.sqrt(count / maxPoints)));
    keys = keysOf(sums, inside, square);
    count = countDistinct(keys);
  }
  const { starts, members } = groupBy(keys);
  const points = Array.from({ length: starts.length - 1 }, (_, group) =>
    pointOf(members.subarray(starts[group], starts[group + 1]), sums, frame, inside),
  );
  return {
    lng: Float64Array.from(points, (point) => point.lng),
    lat: Float64Array.from(points, (point) => point.lat),
    weight: Float64Array.from(points, (point) => point.weight),
    uncertaintyM: Float64Array.from(points, (point) => point.uncertaintyM),
    code: points.map((point) => districts.codes[point.district]!),
    cells: inside.at.reduce((count, cell) => count + sums.people[cell]!, 0),
  };
}

/** Middle of a sum. */
function middleOf(cell: number, sums: CellSums, frame: RasterFrame): [lng: number, lat: number] {
  const column = sums.part.left + ((cell % sums.columns) + 0.5) * sums.side;
  const row = sums.part.top + (Math.floor(cell / sums.columns) + 0.5) * sums.side;
  return [frame.lng + column * frame.lngStep, frame.lat + row * frame.latStep];
}

function insideOf(sums: CellSums, frame: RasterFrame, districts: Districts): Inside {
  const mesh = new Mesh(districts);
  const most = sums.people.reduce((count, people) => count + Math.min(1, people), 0);
  const at = new Int32Array(most);
  const district = new Int32Array(most);
  let count = 0;
  for (let cell = 0; cell < sums.people.length; cell += 1) {
    if (sums.people[cell] === 0) continue;
    const found = mesh.districtAt(...mesh.plane.toPlane(middleOf(cell, sums, frame)));
    if (found < 0) continue;
    at[count] = cell;
    district[count++] = found;
  }
  return { at: at.subarray(0, count), district: district.subarray(0, count) };
}

/** For every sum inside a number that it shares with those of its square and district. */
function keysOf({ columns }: CellSums, { at, district }: Inside, square: number): Float64Array {
  const keys = new Float64Array(at.length);
  const across = Math.ceil(columns / square);
  const districts = district.reduce((most, each) => Math.max(most, each), 0) + 1;
  for (let i = 0; i < at.length; i += 1) {
    const column = Math.floor((at[i]! % columns) / square);
    const row = Math.floor(Math.floor(at[i]! / columns) / square);
    keys[i] = (row * across + column) * districts + district[i]!;
  }
  return keys;
}

function countDistinct(keys: Float64Array): number {
  const sorted = keys.slice().sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i += 1) if (sorted[i] !== sorted[i - 1]) count += 1;
  return count;
}

/** Numbers with the same key, group after group in the order in which the keys first appear. */
function groupBy(keys: Float64Array): { starts: Int32Array; members: Int32Array } {
  const groups = new Map<number, number>();
  const groupOf = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    let group = groups.get(keys[i]!);
    if (group === undefined) groups.set(keys[i]!, (group = groups.size));
    groupOf[i] = group;
  }
  const starts = new Int32Array(groups.size + 1);
  for (const group of groupOf) starts[group + 1]! += 1;
  for (let group = 0; group < groups.size; group += 1) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const members = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) members[next[groupOf[i]!]!++] = i;
  return { starts, members };
}

function pointOf(
  members: Int32Array,
  sums: CellSums,
  frame: RasterFrame,
  inside: Inside,
): { lng: number; lat: number; weight: number; uncertaintyM: number; district: number } {
  let [lng, lat, weight] = [0, 0, 0];
  for (const i of members) {
    const one = sums.weight[inside.at[i]!]!;
    const middle = middleOf(inside.at[i]!, sums, frame);
    lng += one * middle[0];
    lat += one * middle[1];
    weight += one;
  }
  const point = [round(lng / weight), round(lat / weight)] as const;
  const [dx, dy] = [(frame.lngStep * sums.side) / 2, (frame.latStep * sums.side) / 2];
  let uncertaintyM = 0;
  for (const i of members) {
    const [x, y] = middleOf(inside.at[i]!, sums, frame);
    // The corners that lie away from the point; of north and south either may be farther.
    const side = x + (x < point[0] ? -dx : dx);
    uncertaintyM = Math.max(
      uncertaintyM,
      distanceM(point, [side, y + dy]),
      distanceM(point, [side, y - dy]),
    );
  }
  const district = inside.district[members[0]!]!;
  return { lng: point[0], lat: point[1], weight, uncertaintyM: Math.ceil(uncertaintyM), district };
}

/** Six decimals: a tenth of a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
