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
  /** People of a cell whose value is 1, and of one whose value is 0: what GDAL calls scale and offset. */
  readonly scale: number;
  readonly offset: number;
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
  const holds = holding(image.getGDALNoData());
  const { scale, offset } = await scaleOf(image);
  const alpha = alphaOf(image);
  for (const piece of piecesOf(image, part)) {
    const [left = 0, top = 0, right = 0, bottom = 0] = piece;
    const samples = alpha === null ? [0] : [0, alpha];
    const read = await image.readRasters({ window: piece, samples, interleave: false });
    const masked = await image.mask?.readRasters({
      window: piece,
      samples: [0],
      interleave: false,
    });
    const [band, opaque] = [read[0]!, read[1]];
    let at = 0;
    for (let y = top; y < bottom; y += 1) {
      const row = Math.floor((y - part.top) / side) * columns;
      for (let x = left; x < right; x += 1, at += 1) {
        if (opaque?.[at] === 0 || masked?.[0]![at] === 0 || !holds(band[at]!)) continue;
        const value = band[at]! * scale + offset;
        if (value !== 0) add(value, row + Math.floor((x - part.left) / side));
      }
    }
  }
  return { part, side, columns, weight, people, negative, scale, offset };
}

/** Tells values from no data, and from what is no finite number. */
function holding(noData: number | null): (value: number) => boolean {
  // Rasters of single precision print theirs with fewer digits than a double has.
  const [double, single] = [noData ?? NaN, Math.fround(noData ?? NaN)];
  return (value) => value !== double && value !== single && Math.abs(value) < Infinity;
}

/** GDAL: true value = value · scale + offset. Throws when the file names one that is no number. */
async function scaleOf(image: RasterImage): Promise<{ scale: number; offset: number }> {
  const said = await image.getGDALMetadata(0);
  const scale = Number(said?.['SCALE'] ?? 1);
  const offset = Number(said?.['OFFSET'] ?? 0);
  if (!Number.isFinite(scale) || scale === 0 || !Number.isFinite(offset)) {
    throw new RangeError('SCALE, OFFSET');
  }
  return { scale, offset };
}

/** TIFF 6.0, ExtraSamples: 1 and 2 are transparency, associated or not. Which band that is; null without. */
function alphaOf(image: RasterImage): number | null {
  const value = image.fileDirectory.getValue('ExtraSamples');
  const extra = typeof value === 'object' && value !== null ? [...(value as Iterable<number>)] : [];
  const at = extra.findIndex((each) => each === 1 || each === 2);
  const sample = image.getSamplesPerPixel() - extra.length + at;
  return at < 0 || sample < 1 ? null : sample;
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
