import type { ShareDocuments, ShareSubject } from '../share-subject.ts';

/** Pixels of the map on slides: a screen of 1920 × 1080. */
const MAP_WIDTH = 1920;
const MAP_HEIGHT = 1080;

/** Makes the slides of what the planner shows; what that needs is fetched now. Without a map they have none. */
export async function makeSlides(
  subject: ShareSubject,
  documents: ShareDocuments,
  form: 'one' | 'five',
  signal: AbortSignal,
): Promise<Blob> {
  const map = subject.map();
  const [brief, { exportSlides }, picture] = await Promise.all([
    documents.brief(),
    import('../slides/export-slides.ts'),
    map &&
      Promise.all([import('../picture/map-image.ts'), import('../picture/snapshot.ts')]).then(
        ([{ mapImage }, { snapshotOf }]) =>
          mapImage(snapshotOf(map, subject.manifest.bounds), MAP_WIDTH, MAP_HEIGHT, signal),
      ),
  ]);
  return exportSlides({ brief, picture, qrUrl: subject.pageUrl, form });
}
