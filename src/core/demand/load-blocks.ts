/** An image of a TIFF as it is opened: the shape of `GeoTIFFImage` of the package geotiff. */
interface OpenedImage {
  readonly isTiled: boolean;
  readonly fileDirectory: { loadValue(tag: number): Promise<unknown> };
}

/** TIFF 6.0: offsets and lengths of strips and of tiles. */
const STRIPS = [273, 279] as const;
const TILES = [324, 325] as const;

/**
 * Loads where the blocks of an image lie, at once (else every block would cost two reads of a few bytes), and
 * throws when any lies beyond the end of the file.
 */
export async function loadBlocks(image: OpenedImage, bytes: number): Promise<void> {
  const tags = image.isTiled ? TILES : STRIPS;
  const [offsets, lengths] = (await Promise.all(
    tags.map((tag) => image.fileDirectory.loadValue(tag)),
  )) as [unknown, unknown];
  if (!isColumn(offsets) || !isColumn(lengths) || offsets.length !== lengths.length) {
    throw new TypeError('no blocks');
  }
  for (let at = 0; at < offsets.length; at += 1) {
    if (Number(offsets[at]) + Number(lengths[at]) > bytes) throw new RangeError('cut short');
  }
}

function isColumn(value: unknown): value is ArrayLike<number | bigint> {
  return typeof value === 'object' && value !== null && 'length' in value;
}
