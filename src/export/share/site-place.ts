/** Where the site lies: on a server, on this computer's own server, or in a folder. */
export type SitePlace =
  { readonly kind: 'server' | 'local'; readonly base: string } | { readonly kind: 'disk' };

/** Names under which a computer reaches itself. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Address of the site, ending with `/`, from that of one of its pages. */
export function sitePlace({
  protocol,
  hostname,
  href,
}: Pick<Location, 'protocol' | 'hostname' | 'href'>): SitePlace {
  if (protocol !== 'http:' && protocol !== 'https:') return { kind: 'disk' };
  const base = href.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  return { kind: LOOPBACK.test(hostname) ? 'local' : 'server', base };
}
