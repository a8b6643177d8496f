import { outputMark } from '../../core/publish/output-mark.ts';
import { DPI, type PageName } from '../../core/picture/page-sizes.ts';
import type { Bounds } from '../../core/geo/lng-lat.ts';
import type { PictureOrder } from '../picture/picture-order.ts';
import type { MapSnapshot } from '../picture/snapshot.ts';
import type { ShareSubject } from '../share-subject.ts';
import type { ShareWords } from './share-words.ts';

/** Formats of a picture, the usual one first. */
export const PICTURE_FORMATS = ['png', 'jpeg', 'pdf', 'svg'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What a picture shows: what the screen does, or the whole region. */
export const EXTENTS = ['region', 'screen'] as const;

/** What is chosen of a picture. */
export interface PictureChoice {
  readonly format: PictureFormat;
  readonly extent: (typeof EXTENTS)[number];
  readonly page: PageName;
  readonly landscape: boolean;
  readonly dpi: number;
  readonly words: ShareWords;
}

/** Share of a region's width and height that is left around it. */
const MARGIN = 0.05;

/** Where the choices begin. */
export function firstPictureChoice(subject: ShareSubject): PictureChoice {
  return {
    format: 'png',
    // Who has looked at some place or other means that.
    extent: subject.view || subject.division ? 'screen' : 'region',
    page: 'a4',
    landscape: true,
    dpi: DPI.usual,
    words: { title: subject.title, subtitle: subject.sentence, note: '' },
  };
}

/** What a picture says of itself besides the words that were typed. */
export interface PictureFacts {
  /** Where stations and ground come from. */
  readonly source: string;
  /** Day on which it is made, YYYY-MM-DD. */
  readonly madeOn: string;
  /** For those who do not see it. */
  readonly alt: string;
}

/** All of an order but the format and the dots of it, which vectors do not have. */
export function pictureOrder(
  subject: ShareSubject,
  { words, extent, page, landscape }: PictureChoice,
  snapshot: MapSnapshot,
  { source, madeOn, alt }: PictureFacts,
): Omit<PictureOrder, 'format' | 'dpi'> {
  const { manifest, lang, basemap } = subject;
  const { region } = manifest;
  return {
    page,
    landscape,
    snapshot: extent === 'screen' ? snapshot : { ...snapshot, bounds: padded(manifest.bounds) },
    lang,
    title: words.title.trim(),
    subtitle: words.subtitle.trim(),
    note: words.note.trim(),
    legend: subject.legend,
    source,
    dataDate: manifest.data_date,
    madeOn,
    approval:
      basemap.kind === 'tianditu' ? basemap.approval : (region.map_approval?.number ?? null),
    notice: region.notice[lang],
    mark: outputMark(region, lang),
    alt,
  };
}

/** A box with some of its surroundings, so that nothing touches the picture's edge. */
function padded([west, south, east, north]: Bounds): Bounds {
  const [aside, above] = [(east - west) * MARGIN, (north - south) * MARGIN];
  return [west - aside, south - above, east + aside, north + above];
}

/** Name of the file: region, page and direction. */
export function pictureFile(slug: string, { format, page, landscape }: PictureChoice): string {
  const ending = format === 'jpeg' ? 'jpg' : format;
  if (format === 'svg') return `${slug}-map.svg`;
  return `${slug}-map-${page}${landscape ? '' : '-portrait'}.${ending}`;
}
