import { basemapOrigins, type SiteConfig } from '../region/site-config.ts';

/**
 * What a page may load: its own origin and, where the site was told so, the hosts of its basemap. The build
 * writes it into every page; a server sends the same text with `frame-ancestors`, which counts only as a
 * header.
 */
export function contentSecurityPolicy({ basemap }: Pick<SiteConfig, 'basemap'>): string {
  const others = basemapOrigins(basemap)
    .map((origin) => ` ${origin}`)
    .join('');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${others}`,
    `connect-src 'self'${others}`,
    "worker-src 'self'",
    // The preview of an embed shows the site's own page.
    "frame-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
