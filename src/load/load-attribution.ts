import { PMTiles } from 'pmtiles';
import { PmtilesSource } from './pmtiles-source.ts';

/** Who made outlines and names of a region's base map, as plain words; empty where the file does not say. */
export async function loadAttribution(slug: string): Promise<string> {
  const base = new PMTiles(new PmtilesSource(`data/${slug}/base.pmtiles`));
  const metadata = (await base.getMetadata()) as { readonly attribution?: unknown } | null;
  return typeof metadata?.attribution === 'string' ? metadata.attribution : '';
}
