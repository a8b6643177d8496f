import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_DIR } from '../../scripts/lib/paths.ts';

/** What differs from whole regions of which the first opens first. */
interface Choice {
  readonly opens?: string;
  /** The only file of each region. */
  readonly file?: string;
}

/** Makes a folder a data folder: copies of regions, and a `site.json` with them that has no basemap. */
export function writeDataFolder(
  folder: string,
  regions: readonly string[],
  { opens = regions[0], file = '' }: Choice = {},
): void {
  for (const slug of regions) {
    const path = join('regions', slug, file);
    cpSync(join(DATA_DIR, path), join(folder, path), { recursive: true });
  }
  const site = { format: 1, default_region: opens, regions, basemap: { kind: 'none' } };
  writeFileSync(join(folder, 'site.json'), JSON.stringify(site));
}
