/** Cells to a radius: with four the sum of the cells of a circle is right within some per cent. */
const CELLS_TO_RADIUS = 4;
/** Cells that a grid may have, so that a province is answered in seconds. */
const MOST_CELLS = 200_000;
/** Sides that read well. */
const ROUND_TO_M = 50;

/** Side in metres of the cells for a radius, rounded up; larger where an area would need too many of them. */
export function gridCellM(areaKm2: number, radiusM: number): number {
  const least = Math.max(radiusM / CELLS_TO_RADIUS, Math.sqrt((areaKm2 * 1e6) / MOST_CELLS));
  return Math.max(1, Math.ceil(least / ROUND_TO_M)) * ROUND_TO_M;
}
