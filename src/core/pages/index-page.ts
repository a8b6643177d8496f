import { escapeMarkup } from '../picture/escape-markup.ts';
import type { Regions } from '../region/region-manifest.ts';
import { pageShell } from './page-shell.ts';
import { PAGE_WORDS } from './page-words.ts';

/** The page above all others: the regions, each with the link to its own page. */
export function indexPage({ regions }: Pick<Regions, 'regions'>, baseUrl: string | null): string {
  const w = PAGE_WORDS;
  const items = regions.map(({ name, division_code, stations }) => {
    const count = w.belowCount(stations);
    return `<li><a href="${division_code}/index.html">${escapeMarkup(name.zh)}</a> <span class="muted">${count}</span></li>`;
  });
  return pageShell({
    title: w.title(w.indexHeading),
    description: w.indexDescription,
    up: '../',
    canonical: baseUrl === null ? null : `${baseUrl}t/`,
    finder: '../index.html',
    body: `<main><h1>${w.indexHeading}</h1><ul class="stations">${items.join('')}</ul></main>`,
    jsonLd: null,
  });
}
