import { bandDiscs } from './band-discs.ts';
import { bandRadiusM } from './band-radius.ts';
import type { CoveringStation, Doubt, Doubts } from './coverage.ts';
import { DistrictGrid } from './district-grid.ts';
import type { Mesh } from './mesh.ts';
import type { Plane, PlaneDiscs } from './plane.ts';

/** What is asked: which stations would have to be located better to know what is covered. */
export interface DoubtsInput {
  readonly mesh: Mesh;
  readonly stations: readonly CoveringStation[];
}

/** Enough cells to tell service circles of a province apart, few enough for a worker's second. */
const MOST_CELLS = 60_000;

/**
 * The area that is possibly but not certainly covered, and the points that it hangs on, by rank. It is counted in
 * square cells by their centres; the area of a cell is shared evenly among the points whose stations
 * may reach it. Only stations with an uncertainty take part, and only points that reach such a cell
 * are ranked; of equals the earlier in the list goes first.
 */
export function doubts({ mesh, stations }: DoubtsInput): Doubts {
  const grid = new DistrictGrid(mesh, MOST_CELLS);
  const points = uncertainPoints(stations);
  const field = new DoubtfulCells(grid, mesh.plane, stations, points);
  const stakesM2 = points.map((_, point) => field.stakeM2(point));
  const order = [...points.keys()].filter((point) => stakesM2[point]! > 0);
  order.sort((a, b) => stakesM2[b]! - stakesM2[a]! || a - b);
  const settledM2 = field.settledM2(order);
  const doubtfulM2 = settledM2.at(-1) ?? 0;
  const ranked = order.map((point, rank): Doubt => {
    const sharing = points[point]!;
    return {
      lngLat: sharing[0]!.lngLat,
      station_ids: sharing.map((station) => station.station_id),
      name: sharing[0]!.name,
      uncertainty_m: sharing.reduce((most, { uncertaintyM }) => Math.max(most, uncertaintyM), 0),
      at_stake_km2: stakesM2[point]! / 1e6,
      settled_share: settledM2[rank]! / doubtfulM2,
    };
  });
  return { cell_m: grid.cellM, doubtful_km2: doubtfulM2 / 1e6, ranked };
}

/** The stations of uncertain position that may cover something, by the point that they share. */
function uncertainPoints(stations: readonly CoveringStation[]): CoveringStation[][] {
  const points = new Map<string, CoveringStation[]>();
  for (const station of stations) {
    if (!(station.uncertaintyM > 0 && station.radiusM > 0)) continue;
    const key = station.lngLat.join(',');
    const sharing = points.get(key);
    if (sharing) sharing.push(station);
    else points.set(key, [station]);
  }
  return [...points.values()];
}

/** The cells that are not certainly covered, and how many points may cover each. */
class DoubtfulCells {
  readonly #grid: DistrictGrid;
  /** One a point: how far its stations may cover. */
  readonly #discs: PlaneDiscs;
  /** Points that may cover a cell; 0 where it is certainly covered. */
  readonly #reaching: Int32Array;

  constructor(
    grid: DistrictGrid,
    plane: Plane,
    stations: readonly CoveringStation[],
    points: readonly (readonly CoveringStation[])[],
  ) {
    this.#grid = grid;
    this.#discs = plane.discs({
      lng: Float64Array.from(points, ([first]) => first!.lngLat[0]),
      lat: Float64Array.from(points, ([first]) => first!.lngLat[1]),
      radiusM: Float64Array.from(points, (sharing) =>
        sharing.reduce((most, each) => Math.max(most, bandRadiusM(each, 'possible')), 0),
      ),
    });
    const certain = new Uint8Array(grid.areaM2.length);
    const certainly = plane.discs(bandDiscs(stations).certain);
    for (let disc = 0; disc < certainly.r.length; disc += 1) {
      grid.visitWithin(certainly, disc, (cell) => (certain[cell] = 1));
    }
    this.#reaching = new Int32Array(certain.length);
    for (let point = 0; point < points.length; point += 1) {
      grid.visitWithin(this.#discs, point, (cell) => {
        if (certain[cell] === 0) this.#reaching[cell]! += 1;
      });
    }
  }

  /** The point's part of the doubtful area. */
  stakeM2(point: number): number {
    let sum = 0;
    this.#grid.visitWithin(this.#discs, point, (cell) => {
      if (this.#reaching[cell]! > 0) sum += this.#grid.areaM2[cell]! / this.#reaching[cell]!;
    });
    return sum;
  }

  /** For every rank the doubtful area that only points up to it may cover. */
  settledM2(order: readonly number[]): number[] {
    const last = new Int32Array(this.#reaching.length).fill(-1);
    for (const [rank, point] of order.entries()) {
      this.#grid.visitWithin(this.#discs, point, (cell) => {
        if (this.#reaching[cell]! > 0) last[cell] = rank;
      });
    }
    const settled = order.map(() => 0);
    for (const [cell, rank] of last.entries()) {
      if (rank >= 0) settled[rank]! += this.#grid.areaM2[cell]!;
    }
    let sum = 0;
    return settled.map((area) => (sum += area));
  }
}
