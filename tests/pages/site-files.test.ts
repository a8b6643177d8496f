import { expect, test } from 'vitest';
import { privacyPage } from '../../src/core/pages/privacy-page.ts';
import { robotsText } from '../../src/core/pages/robots-text.ts';
import { sitemap } from '../../src/core/pages/sitemap.ts';

test('a sitemap holds whole addresses, with markup escaped', () => {
  const xml = sitemap('https://example.org/a&b/', ['', 't/500112017000/']);
  expect(xml).toContain('<loc>https://example.org/a&amp;b/</loc>');
  expect(xml).toContain('<loc>https://example.org/a&amp;b/t/500112017000/</loc>');
});

test('robots.txt names the sitemap only where there is one', () => {
  expect(robotsText(null)).toBe('User-agent: *\nDisallow:\n');
  expect(robotsText('https://example.org/')).toContain('Sitemap: https://example.org/sitemap.xml');
});

test('the privacy page names the outside basemap only where one is used', () => {
  expect(privacyPage({ kind: 'none' }, null)).not.toContain('天地图会知道');
  const tianditu = { kind: 'tianditu', key: 'a', approval: 'b', checked_on: '2026-01-01' } as const;
  expect(privacyPage(tianditu, null)).toContain('天地图会知道');
  expect(privacyPage(tianditu, null)).toContain('<section lang="en">');
});
