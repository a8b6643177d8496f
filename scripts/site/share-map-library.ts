import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LIBRARY = /^maplibre-[\w-]+\.js$/;

/**
 * The bundler names equal files differently when the pages around them are built apart. Where the map library
 * lies in `assets` twice, byte for byte, the programs in a folder below are pointed to the first one's name,
 * and the other goes: a browser, and the copy for use offline, hold it once. `first` are the names that were
 * there before the second build.
 */
export function shareMapLibrary(assets: string, first: readonly string[], below: string): void {
  const libraries = readdirSync(assets).filter((name) => LIBRARY.test(name));
  const kept = libraries.filter((name) => first.includes(name));
  for (const name of libraries.filter((each) => !first.includes(each))) {
    const bytes = readFileSync(join(assets, name));
    const same = kept.find((each) => bytes.equals(readFileSync(join(assets, each))));
    if (same === undefined) continue;
    for (const program of readdirSync(join(assets, below))) {
      const path = join(assets, below, program);
      const text = readFileSync(path, 'utf8');
      if (text.includes(name)) writeFileSync(path, text.replaceAll(name, same));
    }
    rmSync(join(assets, name));
  }
}
