import type { addProtocol as AddProtocol } from 'maplibre-gl';
import { BLOB_SCHEME } from './blob-tiles.ts';

/** MapLibre gives its worker's scope this function, so that requests are answered without the page. */
const { addProtocol } = self as unknown as { addProtocol: typeof AddProtocol };

addProtocol(BLOB_SCHEME, async ({ url }) => {
  // Only the planner cuts tiles; the finder's worker does not load this.
  const { cutTile } = await import('./cut-tile.ts');
  return { data: await cutTile(url) };
});
