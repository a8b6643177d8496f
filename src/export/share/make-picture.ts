import { mayDrawOutlines } from '../../core/picture/may-draw-outlines.ts';
import type { Messages } from '../messages/zh-cn.ts';
import type { ShareSubject } from '../share-subject.ts';
import { groundCredits } from './ground-credits.ts';
import { isoToday } from '../../ui/iso-today.ts';
import { pictureOrder, type PictureChoice, type PictureFacts } from './picture-choice.ts';

/** How a picture is followed and given up. */
export interface MakingOptions {
  readonly signal: AbortSignal;
  readonly progress?: (done: number) => void;
}

/** What a picture shows, for those who do not see it. */
export function pictureAlt(
  { manifest, sentence }: ShareSubject,
  { words }: PictureChoice,
  m: Messages,
): string {
  return m.pictureAlt(words.title.trim(), sentence, manifest.data_date);
}

/** Makes the chosen file of the map on the page, or of the coverage; what that needs is fetched now. */
export async function makePicture(
  subject: ShareSubject,
  choice: PictureChoice,
  m: Messages,
  { signal, progress }: MakingOptions,
): Promise<Blob> {
  const map = subject.map();
  if (!map) throw new Error('There is no map');
  const facts: PictureFacts = {
    source: m.sources(subject.stationSources, groundCredits(map)),
    madeOn: isoToday(),
    alt: pictureAlt(subject, choice, m),
  };
  const { snapshotOf } = await import('../picture/snapshot.ts');
  const snapshot = snapshotOf(map);
  const { format } = choice;
  if (format === 'svg') {
    const blobs = subject.shapes();
    if (!blobs) throw new Error('The coverage is not counted yet');
    const { exportCoverageSvg } = await import('../picture/export-coverage-svg.ts');
    const order = pictureOrder(subject, choice, snapshot, facts);
    const drawn = mayDrawOutlines(subject.manifest.region);
    return exportCoverageSvg(order, { slug: subject.slug, drawn, blobs }, signal);
  }
  const { exportPicture } = await import('../picture/export-picture.ts');
  const order = { ...pictureOrder(subject, choice, snapshot, facts), format, dpi: choice.dpi };
  return exportPicture(order, progress, signal);
}
