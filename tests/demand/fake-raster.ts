import type { RasterImage } from '../../src/core/demand/raster-image.ts';

export interface FakeRasterOptions {
  readonly west: number;
  readonly north: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  readonly tileWidth?: number;
  readonly tileHeight?: number;
  readonly bytesPerPixel?: number;
  readonly noData?: number;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly geoKeys?: Readonly<Record<string, unknown>>;
  readonly mask?: RasterImage;
  readonly value: (column: number, row: number) => number;
}

/** A raster in degrees that computes its cells, and remembers the windows that were read. */
export function fakeRaster(
  options: FakeRasterOptions,
): RasterImage & { readonly windows: number[][] } {
  const { west, north, step, columns, rows, value } = options;
  const tags: Readonly<Record<string, unknown>> = {
    PhotometricInterpretation: 1,
    ModelPixelScale: [step, step, 0],
    ModelTiepoint: [0, 0, 0, west, north, 0],
  };
  const windows: number[][] = [];
  return {
    windows,
    isTiled: options.tileWidth !== undefined,
    fileDirectory: { getValue: (tag) => tags[tag] },
    getWidth: () => columns,
    getHeight: () => rows,
    getSamplesPerPixel: () => 1,
    getBytesPerPixel: () => options.bytesPerPixel ?? 4,
    getTileWidth: () => options.tileWidth ?? columns,
    getTileHeight: () => options.tileHeight ?? 1,
    getGDALNoData: () => options.noData ?? null,
    getGDALMetadata: () => Promise.resolve(options.metadata ?? null),
    getGeoKeys: () =>
      options.geoKeys ?? {
        GTModelTypeGeoKey: 2,
        GTRasterTypeGeoKey: 1,
        GeographicTypeGeoKey: 4326,
      },
    ...(options.mask ? { mask: options.mask } : {}),
    readRasters: ({ window }) => {
      windows.push(window);
      const [left = 0, top = 0, right = 0, bottom = 0] = window;
      const band = new Float32Array((right - left) * (bottom - top));
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < right; column += 1) {
          band[(row - top) * (right - left) + column - left] = value(column, row);
        }
      }
      return Promise.resolve([band]);
    },
  };
}
