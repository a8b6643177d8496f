import type { Brief } from '../../core/brief/brief.ts';

/** What slides are made of. */
export interface SlidesOrder {
  readonly brief: Brief;
  /** The map as a PNG without title and legend, best 16:9; null where there is none. */
  readonly picture: Blob | null;
  /** Address of the live view. */
  readonly qrUrl: string;
  /** All on one slide; or summary, map, table, gaps and sites, with the whole table behind where it is long. */
  readonly form: 'one' | 'five';
}
