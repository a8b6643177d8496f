/** Deepest zoom whose ids a double still holds exactly. */
const MAX_ZOOM = 26;

/**
 * The number of a tile along the Hilbert curve of its zoom, counted on from all tiles of the zooms
 * above (PMTiles v3: 0/0/0 is 0, 1/0/0 is 1). Throws for a tile that its zoom does not have.
 */
export function hilbertTileId(z: number, x: number, y: number): number {
  const side = 2 ** z;
  const whole = Number.isInteger(z) && Number.isInteger(x) && Number.isInteger(y);
  if (!whole || z < 0 || z > MAX_ZOOM || x < 0 || y < 0 || x >= side || y >= side) {
    throw new RangeError(`No tile ${z}/${x}/${y}: zooms are 0 to ${MAX_ZOOM}, columns below 2^z.`);
  }
  let id = (4 ** z - 1) / 3;
  for (let half = side / 2; half >= 1; half /= 2) {
    const right = (x & half) !== 0;
    const lower = (y & half) !== 0;
    id += half * half * (right ? (lower ? 2 : 3) : lower ? 1 : 0);
    x &= half - 1;
    y &= half - 1;
    // The two upper quadrants are drawn turned, so that the curve enters where the last one left.
    if (!lower) [x, y] = right ? [half - 1 - y, half - 1 - x] : [y, x];
  }
  return id;
}
