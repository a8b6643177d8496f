import { escapeMarkup } from '../picture/escape-markup.ts';
import { embedParams, printEmbedUrl, type EmbedUrl } from './embed-url.ts';
import { FRAME_ALLOW } from './frame-allow.ts';
import { fullPageUrl } from './full-page-url.ts';

/** What a snippet is made of. */
export interface SnippetOptions {
  /** Address of the site, ending with `/`. */
  readonly base: string;
  readonly url: EmbedUrl;
  /** Name of the frame, which screen readers say: what it shows, of where. Must not be empty. */
  readonly title: string;
  /** Height of the whole frame, CSS pixels; with the script only until the frame has said its own. */
  readonly height: number;
  /** The page without script that shows the same stations, relative to the site; null where there is none. */
  readonly plainPage?: string | null;
}

const OPEN = {
  zh: (title: string) => `在新窗口打开：${title}`,
  en: (title: string) => `Open in a new window: ${title}`,
};

/** An `<iframe>` of fixed height with a link beneath. No style attribute: a strict policy would refuse it. */
export function iframeSnippet({ base, url, title, height }: SnippetOptions): string {
  const src = `${base}embed.html${printEmbedUrl(url)}`;
  return `${frame(src, title, height, FRAME_ALLOW)}\n<p>${link(base, url, title)}</p>\n`;
}

/** A `<div>` that the site's script turns into a frame which is as high as what it shows. */
export function scriptSnippet({ base, url, title, height, plainPage }: SnippetOptions): string {
  const params = embedParams({ ...url, host: '', title: url.title === '' ? title : url.title });
  const data = params.map(([name, value]) => ` data-${name}="${escapeMarkup(value)}"`).join('');
  const without = plainPage ? `${frame(`${base}${plainPage}`, title, height, null)}` : null;
  return [
    `<div data-fuwuquan${data}>${link(base, url, title)}</div>`,
    ...(without === null ? [] : [`<noscript>${without}</noscript>`]),
    `<script src="${escapeMarkup(base)}embed.js" async></script>`,
    '',
  ].join('\n');
}

function frame(src: string, title: string, height: number, allow: string | null): string {
  const may = allow === null ? '' : ` allow="${allow}"`;
  return `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="100%" height="${Math.round(height)}" frameborder="0" loading="lazy"${may}></iframe>`;
}

function link(base: string, url: EmbedUrl, title: string): string {
  const href = `${base}${fullPageUrl(url)}`;
  return `<a href="${escapeMarkup(href)}" target="_blank" rel="noopener">${escapeMarkup(OPEN[url.lang](title))}</a>`;
}
