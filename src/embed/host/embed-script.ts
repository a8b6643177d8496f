import { startFrame } from './start-frame.ts';

/**
 * `embed.js`: a classic script for other people's pages. It may stand in a page any number of times; every
 * element with `data-fuwuquan` is taken once, now or when the page has been read.
 */
const script = document.currentScript as HTMLScriptElement | null;
const base = new URL('.', script?.src ?? location.href).href;

function start(): void {
  for (const host of document.querySelectorAll<HTMLElement>('[data-fuwuquan=""]')) {
    host.setAttribute('data-fuwuquan', 'on');
    startFrame(host, base);
  }
}

start();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
