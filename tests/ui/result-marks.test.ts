import { describe, expect, it } from 'vitest';
import type { NearPlace } from '../../src/core/nearest/nearest-places.ts';
import { resultMarks } from '../../src/ui/result-marks.ts';

const near = (id: string, lng: number): NearPlace => ({
  place: { id, lngLat: [lng, 30], approximate: false, pointLevel: 'town', rows: [0] },
  distanceM: 1,
});

describe('resultMarks', () => {
  it('numbers places, and gives those at one point one mark', () => {
    const nearest = [near('a', 1), near('b', 1), near('c', 2), near('d', 3), near('e', 3)];
    const marks = resultMarks(nearest, 'e');
    expect(marks.map(({ id, label, rank, chosen }) => [id, label, rank, chosen])).toEqual([
      ['a', '1–2', 1, false],
      ['c', '3', 3, false],
      ['d', '4–5', 4, true],
    ]);
  });

  it('has none for none', () => {
    expect(resultMarks([], null)).toEqual([]);
  });
});
