import type { MapGestures } from './map-gestures.ts';

/** What listens: presses and drags go to the gestures, the wheel to `zoom`. */
export interface PointerListener {
  readonly gestures: MapGestures;
  /** Changes the scale by a factor about a point in pixels from the node's upper left. */
  readonly zoom: (factor: number, at: [number, number]) => void;
  /** Called before a press is told. */
  readonly pressed?: (event: PointerEvent) => void;
}

/** Scale per pixel and per line of the wheel, as a power of e. */
const PER_PIXEL = 0.0018;
const PER_LINE = 0.05;

/** Lets pointers and the wheel move a map that is drawn by hand. An action of Svelte. */
export function pointerGestures(
  node: HTMLElement,
  { gestures, zoom, pressed }: PointerListener,
): { destroy: () => void } {
  const pointOf = (event: PointerEvent | WheelEvent): [number, number] => {
    const { left, top } = node.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const listeners = {
    pointerdown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      pressed?.(event);
      node.setPointerCapture(event.pointerId);
      gestures.down(event.pointerId, pointOf(event));
    },
    pointermove: (event: PointerEvent) => {
      gestures.move(event.pointerId, pointOf(event));
    },
    pointerup: (event: PointerEvent) => {
      gestures.up(event.pointerId, pointOf(event));
    },
    pointercancel: (event: PointerEvent) => {
      gestures.cancel(event.pointerId);
    },
    wheel: (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PER_LINE : PER_PIXEL;
      zoom(Math.exp(-event.deltaY * unit), pointOf(event));
    },
  };
  const each = Object.entries(listeners) as [string, EventListener][];
  for (const [kind, tell] of each) node.addEventListener(kind, tell, { passive: false });
  return {
    destroy: () => {
      for (const [kind, tell] of each) node.removeEventListener(kind, tell);
    },
  };
}
