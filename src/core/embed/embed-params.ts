/** What an embed shows: the search with list and map, the map of coverage, or a picture. */
export const EMBED_VIEWS = ['finder', 'coverage', 'picture'] as const;
export type EmbedView = (typeof EMBED_VIEWS)[number];

/**
 * Names of all parameters of an embed's address, which are the `data-*` of its script too, in the order in
 * which they are printed. No name ever changes its meaning: old snippets must go on working.
 */
export const EMBED_PARAMS = [
  'region',
  'lang',
  'view',
  'division',
  'level',
  'q',
  'layers',
  'standard',
  'map',
  'title',
  'subtitle',
  'note',
  'height',
  'host',
] as const;
export type EmbedParam = (typeof EMBED_PARAMS)[number];
