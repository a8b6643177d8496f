import { describe, expect, it } from 'vitest';
import { embedScript, MOST_EMBED_BYTES } from '../../scripts/site/write-embed-script.ts';

describe('embed.js', async () => {
  const code = await embedScript();

  it('is small enough for other people’s pages', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(MOST_EMBED_BYTES);
    expect(MOST_EMBED_BYTES).toBe(3072);
  });

  it('is one classic script in plain ASCII, without anything that a strict policy refuses', () => {
    expect(code).toMatch(/^[\x20-\x7e\n]*$/);
    expect(code).not.toMatch(/\b(?:import|export|eval|Function)\b|setAttribute\(.style/);
    expect(() => new Function(code)).not.toThrow();
  });

  it('keeps nothing and asks for nothing besides the frame', () => {
    expect(code).not.toMatch(
      /localStorage|sessionStorage|cookie|fetch\(|XMLHttpRequest|sendBeacon/,
    );
  });
});
