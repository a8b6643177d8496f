import type { LngLat } from '../../core/geo/lng-lat.ts';
import type { Station } from '../../core/stations/station.ts';
import type { IconName } from '../icons.ts';
import type { PlainMark } from './cluster-places.ts';
import type { CountyGround } from './county-ground.ts';

/** Everything that the plain map draws. */
export interface PlainScene {
  readonly counties: readonly CountyGround[];
  /** First digits of the codes of the counties that are set off; empty for none. */
  readonly chosenPrefix: string;
  readonly marks: readonly PlainMark[];
  readonly stations: readonly Station[];
  readonly results: readonly {
    readonly id: string;
    readonly lngLat: LngLat;
    readonly label: string;
    readonly chosen: boolean;
  }[];
  readonly selected: {
    readonly lngLat: LngLat;
    readonly sharing: number;
    readonly mark: IconName;
  } | null;
  readonly origin: LngLat | null;
  readonly circle: { readonly center: LngLat; readonly radiusM: number } | null;
  /** A number of stations as people write it. */
  readonly count: (stations: number) => string;
}

/** Pixels from the point of a numbered mark up to the middle of its head. */
export const RESULT_HEAD = 17.5;

/** How much wider than the icon the ring is around a point that so many stations share. */
export function ringGrowth(stations: number): number {
  return stations >= 500 ? 1.8 : stations >= 100 ? 1.5 : stations >= 20 ? 1.2 : 1;
}

/** Radius of the disc that stands for several places, pixels. */
export function clusterRadius(stations: number): number {
  return Math.min(27, 11 + Math.sqrt(stations) * 0.2 + 2);
}
