import type { FilterSpecification, Map as MapLibre } from 'maplibre-gl';

/** Gives a layer of the style its filter. MapLibre would draw anew even for the one that it has. */
export function setFilter(map: MapLibre, layer: string, filter: FilterSpecification | null): void {
  if (!map.getLayer(layer)) return;
  const now = map.getFilter(layer) ?? null;
  if (JSON.stringify(now) !== JSON.stringify(filter)) map.setFilter(layer, filter);
}
