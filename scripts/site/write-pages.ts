import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDistricts } from '../../src/core/coverage/parse-districts.ts';
import { divisionPage, pagedDivisions } from '../../src/core/pages/division-page.ts';
import { indexPage } from '../../src/core/pages/index-page.ts';
import { privacyPage } from '../../src/core/pages/privacy-page.ts';
import { robotsText } from '../../src/core/pages/robots-text.ts';
import { sitemap } from '../../src/core/pages/sitemap.ts';
import { RegionData } from '../../src/core/region/region-data.ts';
import { parseRegionManifest, parseRegions } from '../../src/core/region/region-manifest.ts';
import type { SiteConfig } from '../../src/core/region/site-config.ts';
import { unpackStations } from '../../src/core/stations/pack.ts';

/** What was written: how many pages, and their bytes together. */
export interface WrittenPages {
  readonly pages: number;
  readonly bytes: number;
  /** A sitemap needs the address of the site. */
  readonly sitemap: boolean;
}

/**
 * Writes into a built site the pages that need no JavaScript: `t/<code>/` for every division above the
 * villages, `t/`, `privacy.html`, `robots.txt` and, where the site knows its address, `sitemap.xml`. They
 * are made from the artifacts in `data/` of that site, so that they say what the finder says.
 */
export function writePages(dist: string, { base_url, basemap }: SiteConfig): WrittenPages {
  const baseUrl = base_url ?? null;
  const regionsFile = join(dist, 'data', 'regions.json');
  const regions = existsSync(regionsFile) ? parseRegions(readJson(regionsFile)).regions : [];
  const paths: string[] = [];
  let bytes = 0;
  const write = (path: string, text: string): void => {
    const file = join(dist, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
    paths.push(path.replace(/(^|\/)index\.html$/, '$1'));
  };
  write('t/index.html', indexPage({ regions }, baseUrl));
  write('privacy.html', privacyPage(basemap, baseUrl));
  for (const { slug } of regions) {
    const region = { ...readRegion(join(dist, 'data', slug), slug), baseUrl };
    for (const { code } of pagedDivisions(region.data)) {
      write(`t/${code}/index.html`, divisionPage(region, code));
    }
  }
  const pages = paths.length;
  writeFileSync(join(dist, 'robots.txt'), robotsText(baseUrl));
  if (baseUrl !== null) writeFileSync(join(dist, 'sitemap.xml'), sitemap(baseUrl, ['', ...paths]));
  return { pages, bytes, sitemap: baseUrl !== null };
}

function readRegion(dir: string, slug: string) {
  const manifest = parseRegionManifest(readJson(join(dir, 'manifest.json')));
  const list = unpackStations(readJson(join(dir, 'stations.json')));
  const districts = parseDistricts(readJson(join(dir, 'districts.json')));
  return { data: new RegionData(slug, manifest, list), districts };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
