import { project, type MercatorView } from './mercator-view.ts';
import { clusterRadius, RESULT_HEAD, ringGrowth, type PlainScene } from './plain-scene.ts';

/** What lies under a finger or a pointer. */
export type PlainTap =
  | { readonly kind: 'place'; readonly id: string }
  /** In Mercator units. */
  | { readonly kind: 'cluster'; readonly x: number; readonly y: number }
  | { readonly kind: 'ground' };

/** Radii of the marks, pixels: the head of a numbered one, a station, the ring of an approximate place. */
const RADIUS = { result: 11, station: 6, ring: 15 } as const;

/**
 * The mark within `reach` pixels of a point of the map: a numbered one first, then a station, a cluster, a
 * ring; of several of a kind the nearest.
 */
export function markAt(
  view: MercatorView,
  { results, marks }: Pick<PlainScene, 'results' | 'marks'>,
  [px, py]: readonly [number, number],
  reach: number,
): PlainTap {
  let best: { rank: number; away: number; tap: PlainTap } | null = null;
  const offer = (rank: number, x: number, y: number, radius: number, tap: PlainTap): void => {
    const away = Math.hypot(x - px, y - py);
    if (away > radius + reach) return;
    if (best && (best.rank < rank || (best.rank === rank && best.away <= away))) return;
    best = { rank, away, tap };
  };
  for (const { id, lngLat } of results) {
    const [x, y] = project(view, lngLat);
    offer(0, x, y - RESULT_HEAD, RADIUS.result, { kind: 'place', id });
  }
  for (const mark of marks) {
    const x = (mark.x - view.x) * view.scale + view.width / 2;
    const y = (mark.y - view.y) * view.scale + view.height / 2;
    if (mark.kind === 'cluster') {
      offer(2, x, y, clusterRadius(mark.stations), { kind: 'cluster', x: mark.x, y: mark.y });
      continue;
    }
    const { id, approximate, rows } = mark.place;
    if (approximate) offer(3, x, y, RADIUS.ring * ringGrowth(rows.length), { kind: 'place', id });
    else offer(1, x, y, RADIUS.station, { kind: 'place', id });
  }
  return (best as { tap: PlainTap } | null)?.tap ?? { kind: 'ground' };
}
