import type { Bounds } from '../../src/core/geo/lng-lat.ts';

/** Positions by column, degrees. */
export interface Points {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/** The sets that benchmarks measure: as many stations as lie in a real bounding box. */
export const POINT_SETS = {
  quangang: { count: 359, box: [118.66, 25.06, 118.96, 25.3] },
  chongqing: { count: 5_561, box: [105.29, 28.16, 110.2, 32.2] },
  gansu: { count: 18_718, box: [92.34, 32.6, 108.71, 42.79] },
  china: { count: 660_000, box: [73.5, 18.16, 134.77, 53.56] },
} as const satisfies Record<string, { count: number; box: Bounds }>;
export type PointSet = keyof typeof POINT_SETS;

/** Share of the points that lie in clusters; the others lie anywhere in the box. */
const CLUSTERED = 0.97;
/** Points to a cluster: as many stations as a county has on average. */
const PER_CLUSTER = 230;
/** Standard deviation of the clusters, degrees: 2 to 25 km, as counties are small or wide. */
const SPREAD = [0.02, 0.23] as const;

/** A row of numbers from 0 to 1 by a fixed rule (mulberry32), the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` points of a box: clusters of unequal width, and a part strewn evenly. */
export function seededPoints(count: number, box: Bounds, seed = 1): Points {
  const random = seeded(seed);
  const [west, south, east, north] = box;
  const [width, height] = [east - west, north - south];
  const clusters = Array.from({ length: Math.max(1, Math.round(count / PER_CLUSTER)) }, () => ({
    lng: west + random() * width,
    lat: south + random() * height,
    spread: SPREAD[0] + (SPREAD[1] - SPREAD[0]) * random(),
  }));
  const lng = new Float64Array(count);
  const lat = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    let [x, y] = [Infinity, Infinity];
    while (x < west || x > east || y < south || y > north) {
      const {
        lng: midLng,
        lat: midLat,
        spread,
      } = clusters[Math.floor(random() * clusters.length)]!;
      const out = spread * Math.sqrt(-2 * Math.log(1 - random()));
      const angle = 2 * Math.PI * random();
      const inCluster = random() < CLUSTERED;
      x = inCluster ? midLng + out * Math.cos(angle) : west + random() * width;
      y = inCluster ? midLat + out * Math.sin(angle) : south + random() * height;
    }
    lng[i] = x;
    lat[i] = y;
  }
  return { lng, lat };
}

export function pointSet(name: PointSet): Points {
  const { count, box } = POINT_SETS[name];
  return seededPoints(count, box);
}
