import type { Level } from '../gazetteer/level.ts';
import type { LngLat } from '../geo/lng-lat.ts';

/** Something that stands on a picture. */
export interface PictureMark {
  readonly lngLat: LngLat;
  /** A station by its level; `approximate` for stations at a point that is not theirs. */
  readonly shape: Level | 'mobile' | 'approximate' | 'origin';
  /** What stands within: numbers in a list (`1`, `4–26`) or how many share the point; may be empty. */
  readonly label: string;
  /** Name beside the mark, where there is room; may be empty. */
  readonly name: string;
}
