/** Part of a file that is wanted, in bytes. */
interface Slice {
  readonly offset: number;
  readonly length: number;
}

/** A file as the package geotiff reads it: the shape of its `BaseSource`. */
export interface RasterSource {
  fetch(slices: readonly Slice[]): Promise<ArrayBuffer[]>;
  fetchSlice(slice: Slice): Promise<{ data: ArrayBuffer; offset: number; length: number }>;
  readonly fileSize: number;
  close(): Promise<void>;
}

/**
 * A file of `bytes` bytes, of which `read` gives parts. Parts beyond the end are refused: the sources of the
 * package would give zeros for them, and a file cut short would count fewer people without a word.
 */
export function rasterSource(
  bytes: number,
  read: (offset: number, length: number) => Promise<ArrayBuffer>,
): RasterSource {
  const fetchSlice = async ({ offset, length }: Slice): Promise<ArrayBuffer> => {
    if (!(offset >= 0 && offset < bytes && length >= 0)) throw new RangeError('cut short');
    // The package asks for the first directory with room to spare.
    return read(offset, Math.min(length, bytes - offset));
  };
  return {
    fetch: (slices) => Promise.all(slices.map(fetchSlice)),
    fetchSlice: async (slice) => ({
      data: await fetchSlice(slice),
      offset: slice.offset,
      length: slice.length,
    }),
    fileSize: bytes,
    close: () => Promise.resolve(),
  };
}
