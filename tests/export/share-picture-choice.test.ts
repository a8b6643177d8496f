import { describe, expect, it } from 'vitest';
import type { MapSnapshot } from '../../src/export/picture/snapshot.ts';
import {
  firstPictureChoice,
  pictureFile,
  pictureOrder,
} from '../../src/export/share/picture-choice.ts';
import { shareSubjectOf } from './share-subject-of.ts';

const snapshot = { bounds: [118, 25, 119, 26] } as unknown as MapSnapshot;
const facts = { source: '站点：名单', madeOn: '2026-01-02', alt: '地图' };

describe('the order of a picture', () => {
  it('says the title, the mark and that no approval was given', () => {
    const subject = shareSubjectOf();
    const choice = { ...firstPictureChoice(subject), format: 'png' } as const;
    expect(pictureOrder(subject, choice, snapshot, facts)).toMatchObject({
      title: subject.title,
      subtitle: subject.sentence,
      page: 'a4',
      mark: '内部资料',
      approval: null,
      notice: subject.manifest.region.notice.zh,
      dataDate: subject.manifest.data_date,
      legend: subject.legend,
      ...facts,
    });
  });

  it('shows the screen where the reader has looked at a place, else the whole region', () => {
    expect(firstPictureChoice(shareSubjectOf()).extent).toBe('screen');
    const subject = shareSubjectOf({ view: null });
    const choice = { ...firstPictureChoice(subject), format: 'pdf' } as const;
    expect(choice.extent).toBe('region');
    const [west, south, east, north] = subject.manifest.bounds;
    const { bounds } = pictureOrder(subject, choice, snapshot, facts).snapshot;
    expect(bounds[0]).toBeLessThan(west);
    expect(bounds[1]).toBeLessThan(south);
    expect(bounds[2]).toBeGreaterThan(east);
    expect(bounds[3]).toBeGreaterThan(north);
    const seen = pictureOrder(subject, { ...choice, extent: 'screen' }, snapshot, facts);
    expect(seen.snapshot.bounds).toEqual([118, 25, 119, 26]);
  });

  it("names the basemap's approval where there is one, and bears no mark for the public", () => {
    const { manifest } = shareSubjectOf();
    const subject = shareSubjectOf({
      manifest: { ...manifest, region: { ...manifest.region, audience: 'public' } },
      basemap: {
        kind: 'tianditu',
        key: '0'.repeat(32),
        approval: 'GS(2024)0650号',
        checked_on: '2026-01-01',
      },
    });
    const choice = { ...firstPictureChoice(subject), format: 'jpeg' } as const;
    const order = pictureOrder(subject, choice, snapshot, facts);
    expect(order).toMatchObject({ approval: 'GS(2024)0650号', mark: null });
  });
});

it.each([
  ['png', true, 'quangang-map-a4.png'],
  ['jpeg', false, 'quangang-map-a4-portrait.jpg'],
  ['pdf', true, 'quangang-map-a4.pdf'],
] as const)('names the file: %s', (format, landscape, name) => {
  const choice = { ...firstPictureChoice(shareSubjectOf()), format, landscape };
  expect(pictureFile('quangang', choice)).toBe(name);
});
