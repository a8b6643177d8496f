import type { OfflineReply, OfflineRequest } from './offline-plan.ts';

/** What the page is told about its copy on the device. */
export interface OfflineEvents {
  /** The data of a region are kept, or could not be. */
  onkept(reply: OfflineReply): void;
  /** A newer edition of the site is there; it is used after {@link OfflineCopy.useNew}. */
  onnew(): void;
  /** Whether the server answered when it was last asked for a newer edition. */
  onserver(answers: boolean): void;
}

/** Whether this browser can keep a copy at this address: only with https, or on the machine itself. */
export function offlineSupport(): 'yes' | 'insecure' | 'unsupported' {
  if (location.protocol === 'file:') return 'unsupported';
  if (!isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator ? 'yes' : 'unsupported';
}

/** The copy of the site on the reader's device, from the page's side. */
export class OfflineCopy {
  readonly #registration: ServiceWorkerRegistration;
  #asked = false;

  private constructor(registration: ServiceWorkerRegistration) {
    this.#registration = registration;
  }

  /** Starts the worker. Throws when the browser forbids it or the server has none. */
  static async open(events: OfflineEvents): Promise<OfflineCopy> {
    const { serviceWorker } = navigator;
    const wasControlled = serviceWorker.controller !== null;
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<OfflineReply>) => {
      events.onkept(data);
    });
    const options = { updateViaCache: 'none' } as const;
    const registration = await serviceWorker.register('./sw.js', options);
    const copy = new OfflineCopy(registration);
    serviceWorker.addEventListener('controllerchange', () => {
      if (copy.#asked) location.reload();
      // Another window took the new edition: this one still runs the old.
      else if (wasControlled) events.onnew();
    });
    copy.#watch(events);
    if (wasControlled) await copy.check(events);
    return copy;
  }

  /** Has the data of a region kept. */
  async keep(region: string): Promise<void> {
    await navigator.serviceWorker.ready;
    this.#registration.active?.postMessage({ keep: region } satisfies OfflineRequest);
  }

  /** Asks the server whether there is a newer edition. */
  async check({ onserver }: Pick<OfflineEvents, 'onserver'>): Promise<void> {
    await this.#registration.update().then(
      () => {
        onserver(true);
      },
      () => {
        onserver(false);
      },
    );
  }

  /** Uses the newer edition: the page opens again. Only ever called by the reader's own tap. */
  useNew(): void {
    this.#asked = true;
    const { waiting } = this.#registration;
    if (waiting) waiting.postMessage('use-new' satisfies OfflineRequest);
    else location.reload();
  }

  #watch({ onnew }: OfflineEvents): void {
    const registration = this.#registration;
    const isUpdate = (): boolean => registration.waiting !== null && registration.active !== null;
    if (isUpdate()) onnew();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => {
        if (isUpdate()) onnew();
      });
    });
  }
}
