import type { LayerSpecification } from 'maplibre-gl';
import { ORDER } from './order.ts';

/** The layers from bottom to top as order.ts has them. */
export function inOrder(layers: LayerSpecification[]): LayerSpecification[] {
  const place = new Map<string, number>(ORDER.map((id, index) => [id, index]));
  const at = ({ id }: LayerSpecification): number => {
    const index = place.get(id);
    if (index === undefined)
      throw new Error(`Layer "${id}" has no place in order.ts: give it one.`);
    return index;
  };
  return [...layers].sort((a, b) => at(a) - at(b));
}
