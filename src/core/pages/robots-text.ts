/** `robots.txt`: everything may be read; where the list of pages is, if there is one. */
export function robotsText(baseUrl: string | null): string {
  const sitemap = baseUrl === null ? '' : `Sitemap: ${baseUrl}sitemap.xml\n`;
  return `User-agent: *\nDisallow:\n${sitemap}`;
}
