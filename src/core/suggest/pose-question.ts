import { DiscIndex } from '../coverage/disc-index.ts';
import type { Districts } from '../coverage/districts.ts';
import { Plane } from '../coverage/plane.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { cellsWithin, type GridCells } from './cells-within.ts';
import { gridCellM } from './grid-cell.ts';
import { siteProblem, type PlanePoints, type SiteProblem } from './site-problem.ts';
import type { SiteQuestion } from './site-question.ts';

/** A question made ready to be solved, and what is to be told of it. */
export interface PosedQuestion {
  readonly problem: SiteProblem;
  readonly lngLatOf: (candidate: number) => LngLat;
  readonly candidates: number;
  /** Located demand in all, the part that existing circles cover, and what neither they nor a candidate reach. */
  readonly demand: number;
  readonly already_covered: number;
  readonly out_of_reach: number;
  /** Demand without a position. */
  readonly unlocated: number;
  /** Side of the grid's cells, metres, where one was laid. */
  readonly cell_m: number | null;
}

/** Side of the cells in which the area is estimated that decides on the grid's. */
const ESTIMATE_M = 5_000;

/**
 * Works out which candidate reaches what is not covered yet. `districts` is needed only for grids; where
 * candidates and demand are both grids, the cells are the same unless their sides are given.
 */
export function poseQuestion(question: SiteQuestion, districts: Districts | null): PosedQuestion {
  const plane = new Plane(middleOf(question, districts));
  const grid = gridMaker(question, districts, plane);
  const demand = demandPoints(question, plane, grid);
  const places = candidatePoints(question, plane, grid);
  const existing = new DiscIndex(plane.discs(question.existing));
  const sums = { demand: 0, already_covered: 0, unlocated: 0 };
  const weight = demand.weight.map((each, d) => {
    const [x, y] = [demand.x[d]!, demand.y[d]!];
    if (!(each > 0)) return 0;
    const located = Number.isFinite(x) && Number.isFinite(y);
    sums[located ? 'demand' : 'unlocated'] += each;
    if (!located || !existing.covers(x, y)) return located ? each : 0;
    sums.already_covered += each;
    return 0;
  });
  const discs = plane.discs({
    ...places,
    radiusM: new Float64Array(places.lng.length).fill(question.radiusM),
  });
  const problem = siteProblem(discs, demand, weight);
  return {
    problem,
    lngLatOf: (candidate) => [places.lng[candidate]!, places.lat[candidate]!],
    candidates: places.lng.filter(Number.isFinite).length,
    ...sums,
    out_of_reach: outOfReach(problem),
    cell_m: grid.usedM(),
  };
}

function outOfReach({ weight, reached }: SiteProblem): number {
  const isReached = new Uint8Array(weight.length);
  for (const d of reached) isReached[d] = 1;
  return weight.reduce((sum, each, d) => (isReached[d] === 1 ? sum : sum + each), 0);
}

/** The middle of everything that the question is about: of the districts, else of the points. */
function middleOf({ demand, candidates }: SiteQuestion, districts: Districts | null): LngLat {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (lng: number, lat: number): void => {
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) return;
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  };
  for (const arc of districts?.arcs ?? []) {
    for (let at = 0; at < arc.length; at += 2) widen(arc[at]!, arc[at + 1]!);
  }
  for (const points of [demand, candidates]) {
    if (points.kind === 'points') points.lng.forEach((lng, at) => widen(lng, points.lat[at]!));
  }
  return west <= east ? [(west + east) / 2, (south + north) / 2] : [0, 0];
}

interface GridMaker {
  readonly cells: (cellM: number | null) => GridCells;
  /** Side of the last grid laid, null before there is one. */
  readonly usedM: () => number | null;
}

function gridMaker(
  { radiusM }: SiteQuestion,
  districts: Districts | null,
  plane: Plane,
): GridMaker {
  let used: number | null = null;
  let laid: GridCells | null = null;
  const cells = (cellM: number | null): GridCells => {
    if (!districts) throw new Error('A grid needs districts to lie in: open them first.');
    const areaKm2 = () =>
      cellsWithin(districts, plane, ESTIMATE_M).km2.reduce((sum, each) => sum + each, 0);
    const side = cellM ?? used ?? gridCellM(areaKm2(), radiusM);
    if (!laid || side !== used) laid = cellsWithin(districts, plane, side);
    used = side;
    return laid;
  };
  return { cells, usedM: () => used };
}

function demandPoints(
  { demand }: SiteQuestion,
  plane: Plane,
  grid: GridMaker,
): PlanePoints & { readonly weight: Float64Array } {
  if (demand.kind === 'grid') {
    const cells = grid.cells(demand.cellM);
    return { ...cells, weight: cells.km2 };
  }
  const { lng, lat, weight } = demand;
  const x = new Float64Array(lng.length);
  const y = new Float64Array(lng.length);
  for (let d = 0; d < lng.length; d += 1) [x[d], y[d]] = plane.toPlane([lng[d]!, lat[d]!]);
  return { x, y, weight };
}

function candidatePoints({ candidates }: SiteQuestion, plane: Plane, grid: GridMaker) {
  if (candidates.kind === 'points') return { lng: candidates.lng, lat: candidates.lat };
  const { x, y } = grid.cells(candidates.cellM);
  const lng = new Float64Array(x.length);
  const lat = new Float64Array(x.length);
  for (let c = 0; c < x.length; c += 1) [lng[c], lat[c]] = plane.toLngLat(x[c]!, y[c]!);
  return { lng, lat };
}
