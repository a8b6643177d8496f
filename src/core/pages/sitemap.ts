import { escapeMarkup } from '../picture/escape-markup.ts';

/** `sitemap.xml`: whole addresses, which the protocol asks for, of pages below the site's own. */
export function sitemap(baseUrl: string, paths: readonly string[]): string {
  const urls = paths.map((path) => `<url><loc>${escapeMarkup(baseUrl + path)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
