import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { BlobSources } from '../../src/map/blob-sources.ts';
import { parseBlobTile } from '../../src/map/blob-tiles.ts';

/** As much of a map as the class knows: sources whose tiles are on their way, or not. */
function fakeMap(): {
  map: MapLibre;
  shown: string[];
  loading: Set<string>;
  fire: (type: 'sourcedata' | 'idle', sourceId?: string) => void;
} {
  const shown: string[] = [];
  const loading = new Set<string>();
  const listeners = new Map<string, (event: { sourceId?: string | undefined }) => void>();
  const map = {
    on: (type: string, listener: (event: { sourceId?: string | undefined }) => void) =>
      listeners.set(type, listener),
    isSourceLoaded: (name: string) => !loading.has(name),
    getSource: (name: string) => ({
      setTiles: ([template = '']: string[]) => {
        const { blob } = parseBlobTile(template);
        shown.push(`${name} ${blob}`);
        loading.add(name);
      },
    }),
  };
  return {
    map: map as unknown as MapLibre,
    shown,
    loading,
    fire: (type, sourceId) => listeners.get(type)?.({ sourceId }),
  };
}

describe('BlobSources', () => {
  it('waits for tiles on their way, and then shows only what was asked for last', () => {
    const { map, shown, loading, fire } = fakeMap();
    const sources = new BlobSources(map);
    for (const blob of ['blob:1', 'blob:2', 'blob:3']) sources.show('gaps', blob);
    expect(shown).toEqual(['gaps blob:1']);
    fire('sourcedata', 'gaps');
    expect(shown).toHaveLength(1);
    loading.clear();
    fire('sourcedata', 'bands');
    expect(shown).toHaveLength(1);
    fire('sourcedata', 'gaps');
    expect(shown).toEqual(['gaps blob:1', 'gaps blob:3']);
    loading.clear();
    fire('sourcedata', 'gaps');
    expect(shown).toHaveLength(2);
  });

  it('goes on when the map is idle after a tile has failed, each source by itself', () => {
    const { map, shown, loading, fire } = fakeMap();
    const sources = new BlobSources(map);
    sources.show('gaps', 'blob:1');
    sources.show('bands', 'blob:2');
    sources.show('gaps', null);
    loading.clear();
    fire('idle');
    expect(shown).toEqual(['gaps blob:1', 'bands blob:2', 'gaps null']);
  });
});
