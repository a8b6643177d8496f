import type { GazetteerManifest } from '../gazetteer/manifest.ts';

/** The files of the gazetteer that the base map shows. */
const FILES = ['boundaries.topojson', 'natural.topojson', 'points.csv'];

/**
 * Whose data the base map shows, in the words that the sources ask for, each once, with the licence
 * where it asks to be named too. Points that a user imported are named by their source.
 */
export function baseAttribution({
  files,
  sources,
  imports,
}: Pick<GazetteerManifest, 'files' | 'sources' | 'imports'>): string {
  const keys = FILES.flatMap((file) => files[file]?.sources ?? []);
  const credits = keys.map((key) => {
    const { attribution = '', licence = '' } = sources[key] ?? {};
    return { name: attribution, licence };
  });
  const imported = imports.map(({ source, licence }) => ({ name: source, licence }));
  const words = [...credits, ...imported]
    .filter(({ name }) => name !== '')
    .map(({ name, licence }) => {
      const asksForName = /CC BY[\w-]* [\d.]+|ODbL/.exec(licence)?.[0];
      return asksForName ? `${name} (${asksForName})` : name;
    });
  return [...new Set(words)].join(' · ');
}
