import type { Gain } from '../core/coverage/gain.ts';
import type { Level } from '../core/gazetteer/level.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { roundPosition } from './edit-text.ts';

/** A station that is held over the map before it is placed, and what it would newly cover. */
export class TrialState {
  readonly #ask: (lngLat: LngLat, level: Level) => Promise<Gain>;
  #asked = 0;

  lngLat = $state.raw<LngLat | null>(null);
  level = $state.raw<Level>('village');
  gain = $state.raw<Gain | null>(null);
  failure = $state.raw<string | null>(null);

  constructor(ask: (lngLat: LngLat, level: Level) => Promise<Gain>) {
    this.#ask = ask;
  }

  readonly hold = (lngLat: LngLat): void => {
    this.lngLat = roundPosition(lngLat);
    void this.refresh();
  };

  readonly chooseLevel = (level: Level): void => {
    this.level = level;
    void this.refresh();
  };

  readonly drop = (): void => {
    this.#asked += 1;
    this.lngLat = null;
    this.gain = null;
    this.failure = null;
  };

  /** Asks again what it would cover: the rest has changed. */
  async refresh(): Promise<void> {
    const { lngLat, level } = this;
    if (!lngLat) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.gain = null;
    this.failure = null;
    try {
      const gain = await this.#ask(lngLat, level);
      if (asked === this.#asked) this.gain = gain;
    } catch (error) {
      if (asked === this.#asked) this.failure = error instanceof Error ? error.message : '';
    }
  }
}
