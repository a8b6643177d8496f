import type { LegendItem } from '../../core/picture/legend-item.ts';
import type { PageName } from '../../core/picture/page-sizes.ts';
import type { MapSnapshot } from './snapshot.ts';

/** A picture or document of the map that someone asks for, with all that stands on it. */
export interface PictureOrder {
  readonly snapshot: MapSnapshot;
  readonly format: 'png' | 'jpeg' | 'pdf';
  readonly page: PageName;
  readonly landscape: boolean;
  /** 72 to 400. */
  readonly dpi: number;
  readonly lang: 'zh' | 'en';
  /** May be empty, like subtitle and note. */
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  readonly legend: readonly LegendItem[];
  /** Where stations and ground come from, as a sentence without a label. */
  readonly source: string;
  /** Day of the data and of the picture, YYYY-MM-DD. */
  readonly dataDate: string;
  readonly madeOn: string;
  /** Approval number of the map (审图号); null when it has none, and `notice` says so instead. */
  readonly approval: string | null;
  readonly notice: string;
  /** The mark of an internal output (core/publish/output-mark.ts); null on a public one. */
  readonly mark: string | null;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
}

/** How far a picture is; `done` from 0 to 1. */
export type PictureProgress = (done: number) => void;
