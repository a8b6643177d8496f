import { open } from 'node:fs/promises';
import GeoTIFF from 'geotiff';
import type { DemandContext, DemandResult } from '../../../src/core/demand/demand-context.ts';
import { demandOfRaster } from '../../../src/core/demand/demand-of-raster.ts';
import type { RasterImage } from '../../../src/core/demand/raster-image.ts';
import { rasterOfTiff } from '../../../src/core/demand/raster-of-tiff.ts';
import { rasterSource } from '../../../src/core/demand/raster-source.ts';

/** Reads demand from the first image of a TIFF; only the parts around the region are read. */
export async function readRasterFile(
  path: string,
  name: string,
  context: DemandContext,
): Promise<DemandResult> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const source = rasterSource(size, async (offset, length) => {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, offset);
      if (bytesRead !== length) throw new RangeError('cut short');
      return bytes.buffer;
    });
    const openImage = async (): Promise<RasterImage> =>
      rasterOfTiff(await GeoTIFF.fromSource(source), size);
    return await demandOfRaster(openImage, name, context);
  } finally {
    await file.close();
  }
}
