import type { LayerId } from './order.ts';

/** What the reader turns on and off, and the layers that show it. */
export const LAYER_GROUPS = {
  bands: [
    'possible-veil',
    'possible-dots',
    'possible-line',
    'nominal-ground',
    'nominal-fill',
    'certain-fill',
    'certain-line',
  ],
  gaps: ['gap-fill', 'gap-hatch', 'gap-chosen-edge', 'gap-chosen'],
  depth: ['depth-fill'],
  demand: ['demand'],
  stations: [
    'station-dot',
    'station-dot-approximate',
    'approximate',
    'approximate-count',
    'station-village',
    'station-town',
    'station-center',
    'station-mobile',
    'station-label',
  ],
} as const satisfies Record<string, readonly LayerId[]>;
