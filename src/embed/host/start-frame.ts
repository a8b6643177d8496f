import {
  embedMessage,
  parseFrameMessage,
  type HostMessage,
} from '../../core/embed/embed-messages.ts';
import { EMBED_PARAMS } from '../../core/embed/embed-params.ts';
import { FRAME_ALLOW } from '../../core/embed/frame-allow.ts';

/** Name of a frame until it has said its own. */
const NAMES = { zh: '退役军人服务站', en: 'Veterans service stations' };

/** Height of a frame that has not said its own yet, CSS pixels: about that of every view. */
const FIRST_PX = 640;

/** For ears only. Set through the page's own style rules: a strict policy refuses style attributes. */
const HIDDEN = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';

/**
 * Puts a frame into an element that asks for one, above what it holds already: a link. Everything is asked
 * for by `data-*`, and changes of these reach the frame. What the frame tells goes on as an event
 * `fuwuquan` of the element. `base` is the address of the site, ending with `/`.
 */
export function startFrame(host: HTMLElement, base: string): void {
  const frame = document.createElement('iframe');
  const status = document.createElement('p');
  const { origin } = new URL(base);
  let ready = false;
  const asked = (name: string): string => host.getAttribute(`data-${name}`) ?? '';
  const name = asked('title') || NAMES[asked('lang') === 'en' ? 'en' : 'zh'];

  function open(): void {
    ready = false;
    const own = /^http/.test(location.protocol) ? location.origin : '';
    const query = EMBED_PARAMS.map((name) => [name, name === 'host' ? own : asked(name)] as const)
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
    frame.title = name;
    frame.src = `${base}embed.html?${query}`;
  }

  function changed(records: readonly MutationRecord[]): void {
    const names = records.map(({ attributeName }) => (attributeName ?? '').slice(5));
    const filter = names.every((name) => /^(level|division|q)$/.test(name));
    const [zoom, lat, lng] = asked('map').split('/').map(Number);
    const message: HostMessage | null = filter
      ? { type: 'set-filter', level: asked('level'), division: asked('division'), q: asked('q') }
      : names.every((name) => name === 'map') && lng !== undefined
        ? { type: 'set-view', zoom: zoom!, lat: lat!, lng }
        : null;
    if (ready && message) frame.contentWindow?.postMessage(embedMessage(message), origin);
    else open();
  }

  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = parseFrameMessage(event.data);
    if (!message) return;
    if (message.type === 'height') frame.style.height = `${message.height}px`;
    else if (message.type === 'station') status.textContent = message.text;
    else if (message.type === 'ready') {
      ready = true;
      frame.title = message.title;
      status.lang = message.lang;
    }
    host.dispatchEvent(new CustomEvent('fuwuquan', { detail: message, bubbles: true }));
  });

  frame.loading = 'lazy';
  frame.allow = FRAME_ALLOW;
  frame.style.cssText = `display:block;width:100%;border:0;height:${FIRST_PX}px`;
  status.setAttribute('role', 'status');
  status.setAttribute('aria-live', 'polite');
  status.style.cssText = HIDDEN;
  open();
  if (!host.querySelector('a')) {
    const link = document.createElement('a');
    link.href = frame.src;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = name;
    host.append(link);
  }
  host.prepend(frame);
  host.append(status);
  new MutationObserver(changed).observe(host, {
    attributeFilter: EMBED_PARAMS.map((name) => `data-${name}`),
  });
}
