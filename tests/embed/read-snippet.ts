import { EMBED_PARAMS } from '../../src/core/embed/embed-params.ts';
import { readEmbedUrl, type EmbedUrl } from '../../src/core/embed/embed-url.ts';

/** A snippet as a browser and `embed.js` understand it: where the site lies and what is asked of it. */
export function readSnippet(html: string): { base: string; url: EmbedUrl; unread: string[] } {
  const host = /<div data-fuwuquan([^>]*)>/.exec(html);
  if (!host) {
    const [, src = ''] = /<iframe\s[^>]*?src="([^"]*)"/.exec(html) ?? [];
    const [base = '', query = ''] = plain(src).split('embed.html');
    return { base, ...readEmbedUrl(query) };
  }
  const [, script = ''] = /<script src="([^"]*)embed\.js"/.exec(html) ?? [];
  const params = [...(host[1] ?? '').matchAll(/data-([a-z]+)="([^"]*)"/g)].filter(([, name]) =>
    EMBED_PARAMS.some((each) => each === name),
  );
  // As embed.js does: every parameter that the element has, encoded.
  const query = params.map(
    ([, name, value]) => `${name}=${encodeURIComponent(plain(value ?? ''))}`,
  );
  return { base: plain(script), ...readEmbedUrl(query.join('&')) };
}

function plain(markup: string): string {
  return markup
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
