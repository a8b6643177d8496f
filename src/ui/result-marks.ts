import type { LngLat } from '../core/geo/lng-lat.ts';
import type { ResultPlace } from './result-place.ts';

/** A numbered mark on the map; places at one point share it. */
export interface ResultMark {
  /** Id of the first place at the point. */
  readonly id: string;
  readonly lngLat: LngLat;
  /** Rank of the first place, 1 for the nearest. */
  readonly rank: number;
  /** `1`, or `1–3` where a town's own station and those put at its point stand together. */
  readonly label: string;
  readonly chosen: boolean;
}

/** The marks of the nearest places; equal positions are neighbours in the list, as distances tie. */
export function resultMarks(nearest: readonly ResultPlace[], chosen: string | null): ResultMark[] {
  const marks: { ids: string[]; lngLat: LngLat; rank: number }[] = [];
  nearest.forEach(({ place: { id, lngLat } }, index) => {
    const last = marks[marks.length - 1];
    if (last && last.lngLat[0] === lngLat[0] && last.lngLat[1] === lngLat[1]) last.ids.push(id);
    else marks.push({ ids: [id], lngLat, rank: index + 1 });
  });
  return marks.map(({ ids, lngLat, rank }) => ({
    id: ids[0] ?? '',
    lngLat,
    rank,
    label: ids.length === 1 ? `${rank}` : `${rank}–${rank + ids.length - 1}`,
    chosen: chosen !== null && ids.includes(chosen),
  }));
}
