import type { Fault } from './fault.ts';
import { boundsOf } from './bounds-of.ts';
import { cellSums } from './cell-sums.ts';
import type { DemandContext, DemandResult } from './demand-context.ts';
import { DemandIssues } from './demand-issues.ts';
import { demandTexts } from './demand-texts.ts';
import { pointsOfSums } from './points-of-sums.ts';
import { rasterBounds, rasterFrame, type RasterFrame } from './raster-frame.ts';
import type { RasterImage } from './raster-image.ts';
import { rasterPart, type RasterPart } from './raster-part.ts';
import { uncoveredShare } from './uncovered-share.ts';

/** Cells that are unpacked at most, those beside the region in the same blocks too: some minutes' work. */
const MAX_PIXELS = 1_000_000_000;
/** A block has to be unpacked whole. */
const MAX_BLOCK_BYTES = 128_000_000;
/** Beyond these points cells are summed up. */
const MAX_POINTS = 200_000;

/**
 * Reads demand from a raster whose cells count people, in degrees of WGS 84. Only the cells around the region
 * are read, block after block. Cells that count nobody, are negative or no data are skipped; the
 * others are summed up into at most 200,000 points, by district. What the package throws at a damaged
 * file becomes an issue.
 */
export async function demandOfRaster(
  open: () => Promise<RasterImage>,
  name: string,
  context: DemandContext,
  maxPoints = MAX_POINTS,
): Promise<DemandResult> {
  const refuse = (fault: Fault): DemandResult => DemandIssues.refuse(name, context.lang, fault);
  const texts = demandTexts(context.lang);
  try {
    const image = await open();
    const frame = rasterFrame(image, texts);
    if (!('columns' in frame)) return refuse(frame);
    const region = boundsOf(context.districts);
    const part = region && rasterPart(frame, region);
    if (!part) {
      return refuse(texts.noOverlap(rasterBounds(frame), region ?? rasterBounds(frame)));
    }
    const tooMuch = workFault(image, part, context);
    if (tooMuch) return refuse(tooMuch);
    return await readPart(image, frame, part, name, context, maxPoints);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(texts.brokenRaster(reason.slice(0, 100)));
  }
}

async function readPart(
  image: RasterImage,
  frame: RasterFrame,
  part: RasterPart,
  name: string,
  context: DemandContext,
  maxPoints: number,
): Promise<DemandResult> {
  const texts = demandTexts(context.lang);
  const sums = await cellSums(image, part);
  const points = pointsOfSums(sums, frame, context.districts, maxPoints);
  if (points.weight.length === 0) {
    return DemandIssues.refuse(name, context.lang, texts.nobody);
  }
  const bands = image.getSamplesPerPixel();
  const uncovered = uncoveredShare(frame, context.districts);
  const { scale, offset } = sums;
  const notes = [
    ...(uncovered > 0 ? [texts.uncovered(uncovered)] : []),
    ...(scale !== 1 || offset !== 0 ? [texts.scaled(scale, offset)] : []),
    texts.summedCells(points.cells, points.weight.length),
    texts.cellUncertainty,
    ...(sums.negative > 0 ? [texts.skippedNegative(sums.negative)] : []),
    ...(bands > 1 ? [texts.firstBand(bands)] : []),
  ];
  const { lng, lat, weight, uncertaintyM, code } = points;
  const demand = { name, unit: 'people', lng, lat, weight, uncertaintyM, code, notes } as const;
  return { ok: true, demand };
}

/** Why reading the part would take too much memory or time; null when it does not. */
function workFault(
  image: RasterImage,
  { left, top, right, bottom }: RasterPart,
  context: DemandContext,
): Fault | null {
  const texts = demandTexts(context.lang);
  const [width, height] = [image.getTileWidth(), image.getTileHeight()];
  const blockBytes = width * height * image.getBytesPerPixel();
  if (blockBytes > MAX_BLOCK_BYTES) return texts.oneStrip(blockBytes / 1e6);
  const across = Math.ceil(right / width) - Math.floor(left / width);
  const down = Math.ceil(bottom / height) - Math.floor(top / height);
  const pixels = across * down * width * height;
  return pixels > MAX_PIXELS ? texts.tooManyPixels(pixels, MAX_PIXELS) : null;
}
