import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reviewHtml } from '../../scripts/artifacts/review.html.ts';
import { unpackReview } from '../../src/core/review/pack-review.ts';
import type { ReviewData } from '../../src/core/review/review-data.ts';
import { sampleReview } from './sample-review.ts';

/** Content of the elements of one kind. */
function contents(html: string, element: 'script' | 'style'): string[] {
  const pattern = new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`, 'g');
  return [...html.matchAll(pattern)].map(([, content = '']) => content);
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('review.html', () => {
  it('is one file whose policy allows its own script and style and nothing else', async () => {
    const html = await reviewHtml(sampleReview());
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const [data = '', script = '', ...more] = contents(html, 'script');
    const [style = '', ...others] = contents(html, 'style');
    expect([...more, ...others]).toEqual([]);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf(style)}`,
      'img-src data: blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html.match(/<(?:link|img|iframe)\b[^>]*(?:href|src)="(?!data:)/g)).toBeNull();
    expect(style).not.toMatch(/url\((?!["']?data:)|@import/);
    // Browsers before Chromium 88 drop rules with it.
    expect(style).not.toContain(':where(');
    expect(unpackReview(JSON.parse(data))).toEqual(sampleReview());
  });

  it('is the same for the same data', async () => {
    expect(await reviewHtml(sampleReview())).toBe(await reviewHtml(sampleReview()));
  });

  it('lets no text of the list out of its block', async () => {
    const data = sampleReview();
    const name = '</script><script>alert(1)</script><!--';
    const html = await reviewHtml({ ...data, rows: [{ ...data.rows[0]!, name }] });
    expect(contents(html, 'script')).toHaveLength(2);
    const json = JSON.parse(contents(html, 'script')[0] ?? '') as unknown;
    expect(unpackReview(json).rows[0]?.name).toBe(name);
  });

  it('takes 20,000 rows in 5 MB', async () => {
    const data = sampleReview(50);
    expect(data.rows.length).toBeGreaterThan(20_000);
    const html = await reviewHtml({ ...data, rows: data.rows.slice(0, 20_000) });
    expect(Buffer.byteLength(html)).toBeLessThan(5e6);
  });

  it('refuses data that breaks the contract', async () => {
    const data = sampleReview();
    const twice: ReviewData = { ...data, rows: [data.rows[0]!, data.rows[0]!] };
    await expect(reviewHtml(twice)).rejects.toThrow('station_id');
  });
});
