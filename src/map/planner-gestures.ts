import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { dragPoint } from './drag-point.ts';
import { eachFrame } from './each-frame.ts';
import { plannerTapAt } from './planner-tap.ts';

/** `add`: every tap means a place. `move`: so, once a station is chosen, which can also be dragged. */
export type PlannerMode = 'look' | 'add' | 'move';

export interface PlannerGestures {
  readonly mode: () => PlannerMode;
  /** Where the chosen station is drawn; null for none. */
  readonly chosen: () => LngLat | null;
  readonly onstation: (id: string) => void;
  readonly onsuggestion: (rank: number) => void;
  readonly onground: (lngLat: LngLat) => void;
  readonly onhover: (lngLat: LngLat | null) => void;
  /** Where the chosen station is held; null when it is let go or given up. */
  readonly onhold: (lngLat: LngLat | null) => void;
  readonly ondrop: (lngLat: LngLat) => void;
  /** The canvas is used by keyboard, or no longer. */
  readonly onkeyboard: (keyboard: boolean) => void;
}

/** What mouse, finger and keyboard do on the planner's map. Returns its end. */
export function plannerGestures(map: MapLibre, gestures: PlannerGestures): () => void {
  const { mode, chosen, onhover, onhold, ondrop, onkeyboard } = gestures;
  const canvas = map.getCanvas();
  const [hover, forget] = eachFrame(({ point, lngLat }: MapMouseEvent) => {
    onhover([lngLat.lng, lngLat.lat]);
    const on = mode() === 'look' && plannerTapAt(map, point, 3).kind !== 'ground';
    canvas.style.cursor = on ? 'pointer' : '';
  });
  const [hold, letGo] = eachFrame((lngLat: LngLat) => {
    onhold(lngLat);
    onhover(lngLat);
  });
  map.on('mousemove', hover);
  map.on('mouseout', () => {
    forget();
    onhover(null);
  });
  map.on('click', (event) => {
    tap(map, event, gestures);
  });
  dragPoint(map, {
    point: () => (mode() === 'move' ? chosen() : null),
    onover: hold,
    ondrop: (lngLat) => {
      letGo();
      onhold(null);
      ondrop(lngLat);
    },
    oncancel: () => {
      letGo();
      onhold(null);
    },
  });
  canvas.addEventListener('keydown', () => {
    onkeyboard(true);
  });
  for (const end of ['pointerdown', 'blur']) {
    canvas.addEventListener(end, () => {
      onkeyboard(false);
    });
  }
  return () => {
    forget();
    letGo();
  };
}

function tap(map: MapLibre, event: MapMouseEvent, gestures: PlannerGestures): void {
  const { point, lngLat, originalEvent } = event;
  const { mode, chosen, onstation, onsuggestion, onground } = gestures;
  const placing = mode() === 'add' || (mode() === 'move' && chosen() !== null);
  const reach = (originalEvent as PointerEvent).pointerType === 'touch' ? 14 : 5;
  const met = placing ? ({ kind: 'ground' } as const) : plannerTapAt(map, point, reach);
  switch (met.kind) {
    case 'station':
      onstation(met.id);
      return;
    case 'suggestion':
      onsuggestion(met.rank);
      return;
    case 'ground':
      onground([lngLat.lng, lngLat.lat]);
  }
}
