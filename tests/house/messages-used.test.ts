import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { briefWordsZhCn as brief } from '../../src/core/brief/brief-words-zh-cn.ts';
import { zhCn as embed } from '../../src/embed/messages/zh-cn.ts';
import { zhCn as share } from '../../src/export/messages/zh-cn.ts';
import { zhCn as planner } from '../../src/planner/messages/zh-cn.ts';
import { zhCn as review } from '../../src/review/messages/zh-cn.ts';
import { zhCnLater } from '../../src/ui/messages/zh-cn-later.ts';
import { zhCn as finder } from '../../src/ui/messages/zh-cn.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');

/** Catalogues; what coverage and its brief say stands in core, for page and documents alike. */
const CATALOGUE = /(^|[\\/])messages[\\/]|(^|[\\/])brief[\\/][a-z]+-words-[a-z-]+\.ts$/;

/** Sources of some rooms, without their catalogues. */
function sourcesOf(...rooms: string[]): { path: string; text: string }[] {
  return rooms.flatMap((room) =>
    readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(svelte|ts)$/.test(path) && !CATALOGUE.test(path))
      .map((path) => ({
        path: join(room, path),
        text: readFileSync(join(SRC, room, path), 'utf8'),
      })),
  );
}

describe.each([
  ['finder', { ...finder, ...zhCnLater }, ['ui', 'finder']],
  ['planner', planner, ['planner', 'ui', 'core/brief']],
  ['brief', brief, ['core/brief', 'export', 'planner']],
  ['review', review, ['review']],
  ['embed', embed, ['embed']],
  ['export', share, ['export']],
] as const)('messages of the %s', (_face, catalogue, rooms) => {
  const text = sourcesOf(...rooms)
    .map((source) => source.text)
    .join('\n');

  it('are all used', () => {
    const unused = Object.keys(catalogue).filter(
      (key) => !new RegExp(`[.{,]\\s*${key}\\b`).test(text),
    );
    expect(unused).toEqual([]);
  });
});

/** What stands between tags, without scripts, styles, comments and expressions. */
function written(component: string): string {
  return component
    .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
    .replace(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '')
    .replace(/<[^>]*>/g, '');
}

describe('components', () => {
  it('write no words of their own', () => {
    const wordy = sourcesOf('ui', 'finder', 'planner', 'review', 'embed', 'export')
      .filter(({ path }) => path.endsWith('.svelte'))
      .filter(({ text }) => /[\u4e00-\u9fff]|[A-Za-z]{3,}/.test(written(text)))
      .map(({ path, text }) => [path, written(text).match(/[\u4e00-\u9fff]+|[A-Za-z]{3,}/g)]);
    expect(wordy).toEqual([]);
  });
});
