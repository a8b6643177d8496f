import type { ExpressionSpecification, FilterSpecification, Map as MapLibre } from 'maplibre-gl';
import { LAYER_GROUPS } from './layer-groups.ts';
import { setFilter } from './set-filter.ts';

/**
 * Lets the list's features with these ids vanish: a filter costs the page nothing, where new data
 * for a province's stations would be copied to the worker at every edit.
 */
export function stationHider(map: MapLibre): (ids: readonly string[], uncounted: string) => void {
  const own = LAYER_GROUPS.stations.flatMap((id) =>
    map.getLayer(id)
      ? [[id, (map.getFilter(id) ?? null) as FilterSpecification | null] as const]
      : [],
  );
  return (ids, uncounted) => {
    for (const [layer, filter] of own) {
      const hidden = layer === 'approximate-count' && uncounted ? [...ids, uncounted] : [...ids];
      const shown: ExpressionSpecification = ['!', ['in', ['get', 'id'], ['literal', hidden]]];
      const both = filter ? (['all', filter, shown] as ExpressionSpecification) : shown;
      setFilter(map, layer, hidden.length > 0 ? both : filter);
    }
  };
}
