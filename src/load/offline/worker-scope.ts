import type { OfflinePlan } from './offline-plan.ts';

/** An event of a service worker that lasts as long as a promise. */
interface LastingEvent {
  waitUntil(done: Promise<unknown>): void;
}

interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface MessageEventOfPage extends LastingEvent {
  readonly data: unknown;
  readonly source: { postMessage(message: unknown): void } | null;
}

/** The part of a service worker's global scope that ours uses; the page's types do not have it. */
export interface WorkerScope {
  /** Written before the program by the build. */
  readonly offlinePlan: OfflinePlan;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEventOfPage) => void): void;
}
