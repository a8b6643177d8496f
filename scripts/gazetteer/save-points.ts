import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RadiusTable } from '../../src/core/geocode/position-radii.ts';
import { printPoints, type NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import { sha256 } from '../lib/input-hashes.ts';
import { writeAtomic } from '../lib/write-atomic.ts';
import { countPoints, type GazetteerManifest, type ManifestImport } from './manifest.ts';

/**
 * Writes changed points, what is measured between them, and the manifest that vouches for both, into a gazetteer's
 * folder. The manifest goes last: a stop half way shows as a checksum that does not agree.
 */
export function savePoints(
  folder: string,
  points: readonly NamedPoint[],
  fallback: RadiusTable,
  imported: ManifestImport,
): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as GazetteerManifest;
  const pointsText = printPoints(points);
  const fallbackText = `${JSON.stringify(fallback, null, 2)}\n`;
  const others = manifest.imports.filter(({ source }) => source !== imported.source);
  const next: GazetteerManifest = {
    ...manifest,
    points: countPoints(points),
    imports: [...others, imported].sort((a, b) => (a.source < b.source ? -1 : 1)),
    files: {
      ...manifest.files,
      'points.csv': {
        sources: [...new Set(points.map(({ source }) => source))].sort(),
        datum: 'WGS 84',
        count: points.length,
        sha256: sha256(pointsText),
      },
      'fallback-uncertainty.json': {
        sources: ['own'],
        datum: 'none',
        count: Object.keys(fallback).length,
        sha256: sha256(fallbackText),
      },
    },
  };
  writeAtomic(join(folder, 'points.csv'), pointsText);
  writeAtomic(join(folder, 'fallback-uncertainty.json'), fallbackText);
  writeAtomic(path, `${JSON.stringify(next, null, 2)}\n`);
}
