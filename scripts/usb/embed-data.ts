import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the finder reads of a region; the download of all stations is not among it. */
const READ = /\.(?:json|pmtiles)$/;

interface RegionList {
  readonly regions: readonly { readonly slug: string }[];
}

/**
 * The script that brings the data of one region: texts as they are, others in base64, by the paths under
 * which the page asks for them (`src/load/embedded-file.ts`). `data` is the folder of all built data.
 */
export function embedData(data: string, region: string): string {
  const list = JSON.parse(readFileSync(join(data, 'regions.json'), 'utf8')) as RegionList;
  const regions = {
    ...list,
    default_region: region,
    // An outside basemap needs a network.
    basemap: { kind: 'none' },
    regions: list.regions.filter(({ slug }) => slug === region),
  };
  const files: Record<string, { text: string } | { base64: string }> = {
    'data/regions.json': { text: JSON.stringify(regions) },
  };
  const names = readdirSync(join(data, region)).filter((name) => READ.test(name));
  for (const name of names.sort()) {
    const bytes = readFileSync(join(data, region, name));
    files[`data/${region}/${name}`] = name.endsWith('.json')
      ? { text: bytes.toString('utf8') }
      : { base64: bytes.toString('base64') };
  }
  return `globalThis.fuwuquanData=${JSON.stringify(files)};\n`;
}
