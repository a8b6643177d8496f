import type { Map as MapLibre } from 'maplibre-gl';
import type { Bounds, LngLat } from '../core/geo/lng-lat.ts';

/** Where a map looks: zoom of 512 px tiles, degrees WGS 84. */
export interface View {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
}

/** Where the map should look next. A new object is a new request, even for the same place. */
export type Camera =
  | { readonly kind: 'bounds'; readonly bounds: Bounds }
  | { readonly kind: 'point'; readonly lngLat: LngLat; readonly zoom: number }
  | { readonly kind: 'view'; readonly view: View };

/** A division of few stations is not shown closer than this: its surroundings help to know it. */
const CLOSEST_FIT = 12.5;

/** Share of a phone's map that an open card covers, from below. */
const COVERED = 0.52;

/**
 * Moves the map; `animate` is false for the first view, `covered` when a card hides the lower half.
 * Reduced motion is MapLibre's own care.
 */
export function moveCamera(
  map: MapLibre,
  camera: Camera,
  { animate, covered }: { animate: boolean; covered: boolean },
): void {
  const hidden = covered ? map.getContainer().clientHeight * COVERED : 0;
  switch (camera.kind) {
    case 'bounds': {
      const [west, south, east, north] = camera.bounds;
      const edge = map.getContainer().clientWidth < 600 ? 28 : 56;
      map.fitBounds([west, south, east, north], {
        padding: { top: edge, right: edge, bottom: edge + hidden, left: edge },
        maxZoom: CLOSEST_FIT,
        animate,
        duration: 700,
      });
      return;
    }
    case 'point': {
      const zoom = Math.max(map.getZoom(), camera.zoom);
      const center = [...camera.lngLat] as [number, number];
      const offset: [number, number] = [0, -hidden / 2];
      if (animate) map.flyTo({ center, zoom, offset, speed: 1.8, maxDuration: 1500 });
      else map.easeTo({ center, zoom, offset, animate: false });
      return;
    }
    case 'view': {
      const { zoom, lat, lng } = camera.view;
      map.jumpTo({ center: [lng, lat], zoom });
    }
  }
}
