import { OfflineCopy, offlineSupport } from '../load/offline/offline-copy.ts';

/** After the page has loaded, so that the copy does not take the line from the map. */
const START_AFTER_MS = 3000;

/** What of the site is on the reader's device, and whether the server can be reached. */
class Offline {
  /** Whether there is a network at all, as the browser knows. */
  online = $state.raw(navigator.onLine);
  /** Whether the server answered when it was last asked. */
  server = $state.raw(true);
  /** A newer edition of site and data is on the device. */
  newer = $state.raw(false);
  /** Slugs of regions: whether their data are on the device. */
  kept = $state.raw<ReadonlyMap<string, boolean>>(new Map());
  /** Why there can be no copy here; `null` where there can. */
  readonly hindrance: 'insecure' | 'unsupported' | null;

  #copy: Promise<OfflineCopy> | null = null;

  constructor() {
    const support = offlineSupport();
    this.hindrance = support === 'yes' ? null : support;
    addEventListener('online', () => {
      this.online = true;
      void this.check();
    });
    addEventListener('offline', () => (this.online = false));
  }

  /** Has the data of a region kept, once the page has nothing better to do. */
  async keep(region: string): Promise<void> {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    // Who saves data has not asked for this.
    if (this.hindrance || connection?.saveData || import.meta.env.DEV) return;
    try {
      this.#copy ??= this.#open();
      await (await this.#copy).keep(region);
    } catch {
      this.#tell(region, false);
    }
  }

  /** Asks the server whether there is a newer edition. */
  async check(): Promise<void> {
    await (await this.#copy)?.check({ onserver: this.#onserver });
  }

  /** Opens the page again with the newer edition. */
  readonly useNew = (): void => {
    void this.#copy?.then((copy) => {
      copy.useNew();
    });
  };

  readonly #onserver = (answers: boolean): void => {
    this.server = answers;
  };

  #tell(region: string, kept: boolean): void {
    this.kept = new Map([...this.kept, [region, kept]]);
  }

  async #open(): Promise<OfflineCopy> {
    if (document.readyState !== 'complete') {
      await new Promise((resolve) => {
        addEventListener('load', resolve, { once: true });
      });
    }
    // A page that the copy itself has answered asks at once: it wants to know how old it is.
    const { controller } = navigator.serviceWorker;
    if (!controller) await new Promise((resolve) => setTimeout(resolve, START_AFTER_MS));
    return OfflineCopy.open({
      onserver: this.#onserver,
      onnew: () => (this.newer = true),
      onkept: ({ region, kept }) => {
        this.#tell(region, kept);
      },
    });
  }
}

/** One for the page: the browser keeps one copy, whatever parts of the page speak of it. */
export const offline = new Offline();
