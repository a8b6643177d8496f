import type { RasterImage } from './raster-image.ts';
import type { RasterPart } from './raster-part.ts';

/** People of a part of a raster, summed up in square cells of `side` by `side` of its own. */
export interface CellSums {
  readonly part: RasterPart;
  readonly side: number;
  readonly columns: number;
  /** By rows from the part's first. */
  readonly weight: Float64Array;
  /** How many of the raster's cells count people, in each. */
  readonly people: Uint16Array;
  /** Cells that were negative though not marked as no data. */
  readonly negative: number;
}

/** Sums kept while reading: 80 MB. */
const MAX_SUMS = 8_000_000;
/** Cells unpacked at a time, unless a single row of blocks has more. */
const PIXELS_A_TURN = 8_000_000;
/** The side of a sum at the most: 255² cells fit the counter. */
const MAX_SIDE = 255;

/** Reads a part block after block. */
export async function cellSums(image: RasterImage, part: RasterPart): Promise<CellSums> {
  const [width, height] = [part.right - part.left, part.bottom - part.top];
  const side = Math.min(MAX_SIDE, Math.max(1, Math.ceil(Math.sqrt((width * height) / MAX_SUMS))));
  const columns = Math.ceil(width / side);
  const weight = new Float64Array(columns * Math.ceil(height / side));
  const people = new Uint16Array(weight.length);
  let negative = 0;
  const add = (value: number, cell: number): void => {
    if (value < 0) {
      negative += 1;
      return;
    }
    weight[cell]! += value;
    people[cell]! += 1;
  };
  const counts = counting(image.getGDALNoData());
  for (const piece of piecesOf(image, part)) {
    const [left = 0, top = 0, right = 0, bottom = 0] = piece;
    const read = await image.readRasters({ window: piece, samples: [0], interleave: false });
    const band = read[0]!;
    let at = 0;
    for (let y = top; y < bottom; y += 1) {
      const row = Math.floor((y - part.top) / side) * columns;
      for (let x = left; x < right; x += 1, at += 1) {
        const value = band[at]!;
        if (counts(value)) add(value, row + Math.floor((x - part.left) / side));
      }
    }
  }
  return { part, side, columns, weight, people, negative };
}

/** Tells values from nothing: from 0, from no data, and from what is no finite number. */
function counting(noData: number | null): (value: number) => boolean {
  // Rasters of single precision print theirs with fewer digits than a double has.
  const [double, single] = [noData ?? 0, Math.fround(noData ?? 0)];
  return (value) =>
    value !== 0 && value !== double && value !== single && Math.abs(value) < Infinity;
}

/** Pieces of the part that end where the blocks of the file do, so that none is unpacked twice. */
function* piecesOf(image: RasterImage, part: RasterPart): Generator<number[]> {
  const [blockWidth, blockHeight] = [image.getTileWidth(), image.getTileHeight()];
  const { left, top, right, bottom } = part;
  const rowOfBlocks = (Math.ceil(right / blockWidth) - Math.floor(left / blockWidth)) * blockWidth;
  const perPiece = Math.max(1, Math.floor(PIXELS_A_TURN / (rowOfBlocks * blockHeight)));
  // A row of large blocks is taken block by block.
  const whole = rowOfBlocks * blockHeight <= PIXELS_A_TURN;
  for (let y = top; y < bottom;) {
    const below = Math.min(bottom, (Math.floor(y / blockHeight) + perPiece) * blockHeight);
    for (let x = left; x < right;) {
      const beside = whole ? right : Math.min(right, (Math.floor(x / blockWidth) + 1) * blockWidth);
      yield [x, y, beside, below];
      x = beside;
    }
    y = below;
  }
}
