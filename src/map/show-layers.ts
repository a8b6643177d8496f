import type { Map as MapLibre } from 'maplibre-gl';
import { LAYER_GROUPS } from './layer-groups.ts';

export type ShownLayers = Readonly<Record<keyof typeof LAYER_GROUPS, boolean>>;

/** Shows and hides groups of layers. MapLibre would draw anew even for those that stay as they are. */
export function showLayers(map: MapLibre, shown: ShownLayers): void {
  for (const group of Object.keys(LAYER_GROUPS) as (keyof ShownLayers)[]) {
    for (const id of LAYER_GROUPS[group]) {
      if (!map.getLayer(id)) continue;
      const wanted = shown[group] ? 'visible' : 'none';
      const now = map.getLayoutProperty(id, 'visibility') ?? 'visible';
      if (now !== wanted) map.setLayoutProperty(id, 'visibility', wanted);
    }
  }
}
