import type { FilterSpecification, Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { LAYER_GROUPS } from '../../src/map/layer-groups.ts';
import { setFilter } from '../../src/map/set-filter.ts';
import { showLayers, type ShownLayers } from '../../src/map/show-layers.ts';

/** A map that writes down what would make it draw anew. */
function fakeMap() {
  const drawn: string[] = [];
  const filters = new Map<string, FilterSpecification | null>();
  const visible = new Map<string, string>();
  const map = {
    getLayer: (id: string) => (id === 'missing' ? undefined : { id }),
    getFilter: (id: string) => filters.get(id),
    setFilter: (id: string, filter: FilterSpecification | null) => {
      filters.set(id, filter);
      drawn.push(id);
    },
    getLayoutProperty: (id: string) => visible.get(id),
    setLayoutProperty: (id: string, _name: string, value: string) => {
      visible.set(id, value);
      drawn.push(id);
    },
  };
  return { map: map as unknown as MapLibre, drawn };
}

const ALL = Object.fromEntries(
  Object.keys(LAYER_GROUPS).map((group) => [group, true]),
) as ShownLayers;

describe('the map draws anew only for what changes', () => {
  it('filters', () => {
    const { map, drawn } = fakeMap();
    setFilter(map, 'a', ['==', ['get', 'rank'], 1]);
    setFilter(map, 'a', ['==', ['get', 'rank'], 1]);
    expect(drawn).toEqual(['a']);
    setFilter(map, 'a', null);
    setFilter(map, 'a', null);
    setFilter(map, 'missing', ['==', ['get', 'rank'], 1]);
    expect(drawn).toEqual(['a', 'a']);
  });

  it('layers', () => {
    const { map, drawn } = fakeMap();
    showLayers(map, ALL);
    expect(drawn).toEqual([]);
    showLayers(map, { ...ALL, gaps: false });
    showLayers(map, { ...ALL, gaps: false });
    expect(drawn).toEqual([...LAYER_GROUPS.gaps]);
  });
});
