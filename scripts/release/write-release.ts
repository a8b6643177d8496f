import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { contentSecurityPolicy } from '../../src/core/publish/content-security-policy.ts';
import type { SiteConfig } from '../../src/core/region/site-config.ts';
import { sha256 } from '../lib/input-hashes.ts';
import { writeAtomic } from '../lib/write-atomic.ts';
import { releaseReadme, type ReleasedRegion } from './release-readme.ts';

/** What a release is made of and where it goes. */
export interface ReleaseOrder {
  readonly version: string;
  /** The built site. */
  readonly dist: string;
  /** Example files for servers. */
  readonly servers: string;
  /** Texts that go along, by their name in the archive: LICENSE, NOTICE, THIRD-PARTY-NOTICES.txt. */
  readonly texts: Readonly<Record<string, string>>;
  readonly site: Pick<SiteConfig, 'basemap'>;
  readonly regions: readonly ReleasedRegion[];
  readonly out: string;
}

export interface WrittenRelease {
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Packed already, or made of what does not pack. */
const PACKED = /\.(?:br|gz|pmtiles|png|zip|wasm)$/;

/**
 * Writes `fuwuquan-<version>.zip` with the site, the examples for servers and a checksum of each file, and
 * beside it `SHA256SUMS` with that of the archive. Same site, same bytes.
 */
export function writeRelease(order: ReleaseOrder): WrittenRelease {
  const top = `fuwuquan-${order.version}`;
  const files = new Map<string, Uint8Array>();
  for (const name of filesBelow(order.dist)) {
    // The build's own notes begin with a dot.
    if (!/(?:^|\/)\./.test(name)) files.set(`site/${name}`, readFileSync(join(order.dist, name)));
  }
  for (const name of filesBelow(order.servers)) {
    const text = readFileSync(join(order.servers, name), 'utf8');
    files.set(`server/${name}`, Buffer.from(withPolicy(text, order.site)));
  }
  for (const [name, text] of Object.entries(order.texts)) files.set(name, Buffer.from(text));
  const { version, regions } = order;
  files.set('README.txt', Buffer.from(releaseReadme({ version, regions })));
  const names = [...files.keys()].sort();
  const sums = names.map((name) => `${sha256(files.get(name) ?? '')}  ${name}\n`).join('');
  files.set('SHA256SUMS', Buffer.from(sums));

  // The first day that zip can write, by the machine's own clock, as zip counts: the same bytes everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const name of [...names, 'SHA256SUMS'].sort()) {
    const level = PACKED.test(name) ? 0 : 9;
    entries[`${top}/${name}`] = [files.get(name) ?? new Uint8Array(), { level, mtime }];
  }
  const archive = zipSync(entries);
  const path = join(order.out, `${top}.zip`);
  const sum = sha256(archive);
  writeAtomic(path, archive);
  writeAtomic(join(order.out, 'SHA256SUMS'), `${sum}  ${top}.zip\n`);
  return { path, files: files.size, bytes: archive.length, sha256: sum };
}

/** The examples name the policy of a site without a basemap; this site may have one. */
function withPolicy(text: string, site: Pick<SiteConfig, 'basemap'>): string {
  const usual = contentSecurityPolicy({ basemap: { kind: 'none' } });
  return text.replaceAll(usual, contentSecurityPolicy(site));
}

/** Paths of all files below a folder, with `/`. */
function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
}
