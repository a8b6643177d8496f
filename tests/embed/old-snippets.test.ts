import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMBED_PARAMS } from '../../src/core/embed/embed-params.ts';
import { EMPTY_EMBED } from '../../src/core/embed/embed-url.ts';
import { readSnippet } from './read-snippet.ts';

/**
 * One file for every form of snippet that was ever handed out, never changed: the name begins with the month
 * from which it was. `states.json` says what each must go on meaning.
 */
const FOLDER = join(import.meta.dirname, 'snippets');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
const states = JSON.parse(readFileSync(join(FOLDER, 'states.json'), 'utf8')) as Record<
  string,
  object
>;

describe('snippets that were handed out', () => {
  it('are all in the table', () => {
    expect(Object.keys(states).sort()).toEqual([...files].sort());
    expect(files.length).toBeGreaterThanOrEqual(5);
  });

  it.each(files)('mean what they meant: %s', (name) => {
    const { url, unread, base } = readSnippet(readFileSync(join(FOLDER, name), 'utf8'));
    expect(unread).toEqual([]);
    expect(base).toBe('https://map.example.gov.cn/stations/');
    // What was added to the address since then stands at its usual value.
    expect(url).toEqual({ ...EMPTY_EMBED, ...states[name] });
  });

  it('use names of parameters that still exist', () => {
    for (const name of files) {
      const html = readFileSync(join(FOLDER, name), 'utf8');
      const named = [...html.matchAll(/ data-([a-z]+)=/g)].map(([, each]) => each);
      for (const each of named) expect(EMBED_PARAMS).toContain(each);
    }
  });
});
