import {
  embedMessage,
  parseHostMessage,
  type FrameMessage,
  type HostMessage,
} from '../core/embed/embed-messages.ts';

/**
 * The line to the page around. It is named by its origin in the frame's address: what is sent can be read by
 * that origin only, and only what comes from the window around, with that origin, is listened to. Without an
 * origin nothing is sent and nothing heard.
 */
export class HostLink {
  readonly #origin: string;
  #height = 0;

  constructor(origin: string, onmessage: (message: HostMessage) => void) {
    this.#origin = window.parent === window ? '' : origin;
    if (this.#origin === '') return;
    addEventListener('message', (event) => {
      if (event.source !== window.parent || event.origin !== this.#origin) return;
      const message = parseHostMessage(event.data);
      if (message) onmessage(message);
    });
  }

  post(message: FrameMessage): void {
    if (this.#origin !== '') window.parent.postMessage(embedMessage(message), this.#origin);
  }

  /** Tells how high an element is, now and whenever that changes. */
  tellHeight(content: HTMLElement): void {
    if (this.#origin === '') return;
    const tell = (): void => {
      const height = Math.ceil(content.getBoundingClientRect().height);
      if (height === this.#height || height === 0) return;
      this.#height = height;
      this.post({ type: 'height', height });
    };
    new ResizeObserver(tell).observe(content);
    tell();
  }
}
