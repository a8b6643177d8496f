import GeoTIFF from 'geotiff';
import { loadBlocks } from '../core/demand/load-blocks.ts';
import type { RasterImage } from '../core/demand/raster-image.ts';
import { rasterSource } from '../core/demand/raster-source.ts';

/** Opens the first image of a TIFF; only the parts that are asked for are read. Throws when it is damaged. */
export async function openRaster(blob: Blob): Promise<RasterImage> {
  const source = rasterSource(blob.size, (offset, length) =>
    blob.slice(offset, offset + length).arrayBuffer(),
  );
  const tiff = await GeoTIFF.fromSource(source);
  const image = await tiff.getImage();
  await loadBlocks(image, blob.size);
  return image as unknown as RasterImage;
}
