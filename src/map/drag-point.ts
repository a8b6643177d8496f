import type { Map as MapLibre, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { LngLat } from '../core/geo/lng-lat.ts';

export interface DragPoint {
  /** The point that may be taken hold of now; null for none. */
  readonly point: () => LngLat | null;
  readonly onover: (lngLat: LngLat) => void;
  /** Let go after it was moved. */
  readonly ondrop: (lngLat: LngLat) => void;
  /** Given up by Escape, a second finger or the system: it stays where it was. */
  readonly oncancel: () => void;
}

/** How far from the point a pointer and a finger may take hold of it, pixels. */
const REACH = { mouse: 14, touch: 26 };

/** Lets one point of the map be dragged by mouse or finger; elsewhere the map itself is dragged. */
export function dragPoint(map: MapLibre, { point, onover, ondrop, oncancel }: DragPoint): void {
  let over: LngLat | null = null;
  let held = false;

  const take = (event: MapMouseEvent | MapTouchEvent, reach: number): void => {
    const lngLat = point();
    if (!lngLat) return;
    if (map.project([...lngLat] as [number, number]).dist(event.point) > reach) return;
    event.preventDefault();
    held = true;
    over = null;
  };
  const move = (event: MapMouseEvent | MapTouchEvent): void => {
    if (!held) return;
    over = [event.lngLat.lng, event.lngLat.lat];
    onover(over);
  };
  const release = (): void => {
    if (!held) return;
    held = false;
    if (over) ondrop(over);
  };
  const cancel = (): void => {
    if (!held) return;
    held = false;
    oncancel();
  };

  map.on('mousedown', (event) => {
    if (event.originalEvent.button === 0) take(event, REACH.mouse);
  });
  map.on('touchstart', (event) => {
    if (event.points.length === 1) take(event, REACH.touch);
    else cancel();
  });
  map.on('mousemove', move);
  map.on('touchmove', move);
  map.on('touchend', release);
  map.on('touchcancel', cancel);
  const escape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') cancel();
  };
  // The button may be let go outside the map.
  window.addEventListener('mouseup', release);
  window.addEventListener('keydown', escape);
  map.once('remove', () => {
    window.removeEventListener('mouseup', release);
    window.removeEventListener('keydown', escape);
  });
}
