import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { packReview } from '../../src/core/review/pack-review.ts';
import type { ReviewData } from '../../src/core/review/review-data.ts';
import { ROOT } from '../lib/paths.ts';

/** The page's program and style, which are the same for every list. */
interface Face {
  readonly script: string;
  readonly style: string;
  /** Licences of the packages in the program. */
  readonly notices: string;
}

/** The oldest browser kernel that offices are known to use, as for the site. */
const TARGET = 'chrome86';

/** The site's mark, so that the browser asks for no icon. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#2F5D3A"/><circle cx="16" cy="16" r="9.5" fill="none" stroke="#FBFAF6" stroke-width="2" stroke-dasharray="3.2 2.17"/><rect x="11.5" y="11.5" width="9" height="9" fill="#B3261E" stroke="#FBFAF6" stroke-width="2"/></svg>',
)}`;

let face: Promise<Face> | undefined;

/**
 * `review.html`: the page on which people mend the doubtful rows of a list, in one file that needs no
 * server and no network. Throws a `ValiError` when the data breaks its contract.
 */
export async function reviewHtml(data: ReviewData): Promise<string> {
  const packed = packReview(data);
  face ??= buildFace();
  const { script, style, notices } = await face;
  // Nothing in the list can end the block: the JSON has no "<".
  const json = JSON.stringify(packed).replaceAll('<', '\\u003c');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<!--
${notices}-->
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>位置核对 · 服务圈</title>
<link rel="icon" href="${ICON}">
<style>${style}</style>
</head>
<body>
<div id="face"><noscript>本页要用浏览器的 JavaScript。This page needs JavaScript.</noscript></div>
<script id="review-data" type="application/json">${json}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** What a content security policy calls a script or a style that stands in the page. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/**
 * Bundles the face to one classic script and one style: browsers load no modules from files. The bundler
 * takes longer to load than most commands take to run, hence only here.
 */
async function buildFace(): Promise<Face> {
  const [{ build }, { Notices }, { svelte }] = await Promise.all([
    import('vite'),
    import('../site/notices.ts'),
    import('@sveltejs/vite-plugin-svelte'),
  ]);
  const notices = new Notices();
  const built = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      svelte({ configFile: join(ROOT, 'svelte.config.js') }),
      ...(notices.watch().plugins ?? []),
    ],
    build: {
      write: false,
      target: TARGET,
      cssTarget: TARGET,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: Infinity,
      rolldownOptions: {
        input: join(ROOT, 'src', 'review', 'main.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const files = (built as Rolldown.RolldownOutput).output;
  const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const styles = files.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : []));
  if (scripts.length !== 1 || styles.length !== 1) {
    throw new Error(`The review page must be one script and one style, not ${files.length} files.`);
  }
  return {
    script: inlineScript(scripts[0]!),
    style: plainStyle(styles[0]!),
    // Two hyphens would end the comment.
    notices: notices.text().replaceAll(/-(?=-)/g, '- '),
  };
}

/** Writes what would end or confuse a script element, all of it inside of texts, another way. */
function inlineScript(code: string): string {
  return code
    .replaceAll(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '\\x3c!--')
    .trim();
}

/** Svelte scopes nested rules with `:where()`, which browsers before Chromium 88 drop whole. */
function plainStyle(css: string): string {
  return css.replaceAll(/:where\((\.svelte-[\w-]+)\)/g, '$1').trim();
}
