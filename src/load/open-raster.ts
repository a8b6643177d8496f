import GeoTIFF from 'geotiff';
import type { RasterImage } from '../core/demand/raster-image.ts';
import { rasterOfTiff } from '../core/demand/raster-of-tiff.ts';
import { rasterSource } from '../core/demand/raster-source.ts';

/** Opens the first image of a TIFF; only the parts that are asked for are read. Throws when it is damaged. */
export async function openRaster(blob: Blob): Promise<RasterImage> {
  const source = rasterSource(blob.size, (offset, length) =>
    blob.slice(offset, offset + length).arrayBuffer(),
  );
  return rasterOfTiff(await GeoTIFF.fromSource(source), blob.size);
}
