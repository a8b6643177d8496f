import { escapeMarkup } from '../picture/escape-markup.ts';
import { PAGE_WORDS } from './page-words.ts';

/** A static page around its content. */
export interface PageShell {
  readonly title: string;
  readonly description: string;
  /** From the page up to the site: `../../`. */
  readonly up: string;
  /** Address of the page for search engines; null when the site does not know its own. */
  readonly canonical: string | null;
  /** Address of the finder that the head of the page leads to. */
  readonly finder: string;
  /** Content of `<main>` and what stands before it. */
  readonly body: string;
  /** Data for search engines, or null. */
  readonly jsonLd: unknown;
}

/** Nothing from elsewhere; the only script sets the size of the text that the reader has chosen. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The text of a whole page; readable without JavaScript. */
export function pageShell(page: PageShell): string {
  const { title, description, up, canonical, finder, body, jsonLd } = page;
  const w = PAGE_WORDS;
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeMarkup(title)}</title>`,
    `<meta name="description" content="${escapeMarkup(description)}">`,
    ...(canonical === null ? [] : [`<link rel="canonical" href="${escapeMarkup(canonical)}">`]),
    `<link rel="icon" href="${up}favicon.svg" type="image/svg+xml">`,
    `<script src="${up}text-mode.js"></script>`,
    `<link rel="stylesheet" href="${up}t/page.css">`,
    ...(jsonLd === null ? [] : [`<script type="application/ld+json">${jsonText(jsonLd)}</script>`]),
    '</head>',
    '<body>',
    `<header><a class="name" href="${escapeMarkup(finder)}">${w.siteName}</a><span>${w.tagline}</span></header>`,
    body,
    `<footer><a href="${up}index.html">${w.backToFinder}</a><a href="${up}t/index.html">${w.allRegions}</a><a href="${up}privacy.html">${w.privacy}</a></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** JSON that cannot end the element it stands in. */
function jsonText(json: unknown): string {
  return JSON.stringify(json).replace(/</g, '\\u003c');
}
