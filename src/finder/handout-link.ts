import { printUrl, type FinderUrl } from './url.ts';

/**
 * The address that a printed page's QR leads to: the same list or card, not its print view. An origin is
 * in it only where it was chosen on the map or typed: the reader's own location is never in the address,
 * and a view of the map around it is left out too.
 */
export function handoutLink(url: FinderUrl, page: string): string {
  return page.replace(/[?#].*$/, '') + printUrl({ ...url, print: null, view: 'list', map: null });
}
