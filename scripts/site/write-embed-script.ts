import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { buildClassicScript } from './build-classic-script.ts';
import { Notices } from './notices.ts';

const ENTRY = join(PROJECT_ROOT, 'src/embed/host/embed-script.ts');

/** Most bytes of the script, as other people's pages fetch it: 3 KB of 1,024, before compression. */
export const MOST_EMBED_BYTES = 3 * 1024;

const LICENCE = '/*! Fuwuquan, Apache-2.0: see LICENSE.txt beside it */\n';

/**
 * The script for other people's pages. Plain ASCII: a script is read in the encoding of the page that it stands
 * in, which may be GBK.
 */
export async function embedScript(): Promise<string> {
  const notices = new Notices();
  const code = await buildClassicScript(ENTRY, notices);
  const names = notices.packages.map(({ name }) => name);
  // It stands by itself in other people's pages: a file beside it would not go along.
  if (names.length > 0) throw new Error(`embed.js must hold no packages: ${names.join(', ')}`);
  return (LICENCE + code).replace(
    /[^\x20-\x7e\n]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Writes `embed.js` into a built site, under a name that never changes: it stands in other people's pages.
 * Answers its bytes; throws when there are too many.
 */
export async function writeEmbedScript(dist: string): Promise<number> {
  const code = await embedScript();
  const bytes = Buffer.byteLength(code);
  if (bytes > MOST_EMBED_BYTES) {
    throw new Error(
      `embed.js has ${bytes} bytes, ${MOST_EMBED_BYTES} are allowed: make it smaller`,
    );
  }
  writeFileSync(join(dist, 'embed.js'), code);
  return bytes;
}
