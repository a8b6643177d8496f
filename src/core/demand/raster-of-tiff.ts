import { loadBlocks } from './load-blocks.ts';
import type { RasterImage } from './raster-image.ts';

/** A TIFF as it is opened: the shape of `GeoTIFF` of the package geotiff. */
interface OpenedTiff {
  getImageCount(): Promise<number>;
  getImage(index: number): Promise<unknown>;
}

/** TIFF 6.0, NewSubfileType: bit 2 is a transparency mask, bit 0 an image of reduced size. */
const MASK = 4;
const REDUCED = 1;

/**
 * The first image of a TIFF of `bytes` bytes, with the mask of its size that the file may hold beside it (as
 * GDAL writes an internal mask). Throws when either is damaged.
 */
export async function rasterOfTiff(tiff: OpenedTiff, bytes: number): Promise<RasterImage> {
  const image = (await tiff.getImage(0)) as Image;
  await loadBlocks(image, bytes);
  const count = await tiff.getImageCount();
  for (let at = 1; at < count; at += 1) {
    const other = (await tiff.getImage(at)) as Image;
    const kind = Number(other.fileDirectory.getValue('NewSubfileType') ?? 0);
    if ((kind & MASK) === 0 || (kind & REDUCED) !== 0) continue;
    if (other.getWidth() !== image.getWidth() || other.getHeight() !== image.getHeight()) continue;
    await loadBlocks(other, bytes);
    return Object.assign(image, { mask: other });
  }
  return image;
}

type Image = RasterImage & Parameters<typeof loadBlocks>[0];
