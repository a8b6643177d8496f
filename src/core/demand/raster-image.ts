/** What is needed of an image of a TIFF: the shape of `GeoTIFFImage` of the package geotiff. */
export interface RasterImage {
  readonly isTiled: boolean;
  /** Of the same size: 0 where a cell is no data. */
  readonly mask?: RasterImage;
  readonly fileDirectory: { getValue(tag: string): unknown };
  getWidth(): number;
  getHeight(): number;
  getSamplesPerPixel(): number;
  getBytesPerPixel(): number;
  getTileWidth(): number;
  getTileHeight(): number;
  getGDALNoData(): number | null;
  /** What GDAL wrote of a band beside the tags: SCALE, OFFSET as texts; null without. */
  getGDALMetadata(sample: number): Promise<Readonly<Record<string, unknown>> | null>;
  getGeoKeys(): Readonly<Record<string, unknown>> | null;
  /** `window` is left, top, right, bottom in cells, the latter two excluded; answers a column for each sample. */
  readRasters(options: {
    readonly window: number[];
    readonly samples: number[];
    readonly interleave: false;
  }): Promise<ArrayLike<ArrayLike<number>>>;
}
