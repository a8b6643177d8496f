import type { CoveringStation } from '../core/coverage/coverage.ts';
import type { BlobSources } from './blob-sources.ts';
import { sameStations } from './same-stations.ts';
import { stationFeatures } from './station-features.ts';

/** How long a blob outlives its successor's coming, milliseconds. */
const GRACE_MS = 20_000;

/** The list's stations as a blob for the map's worker, made anew only when they look otherwise. */
export class StationBlob {
  #stations: readonly CoveringStation[] | null = null;
  #url: string | null = null;

  show(sources: BlobSources, stations: readonly CoveringStation[]): void {
    if (this.#stations && sameStations(stations, this.#stations)) return;
    const old = this.#url;
    this.#stations = stations;
    this.#url = URL.createObjectURL(new Blob([JSON.stringify(stationFeatures(stations))]));
    sources.show('stations', this.#url);
    // The worker may still be reading it.
    if (old !== null) setTimeout(() => URL.revokeObjectURL(old), GRACE_MS);
  }

  close(): void {
    if (this.#url !== null) URL.revokeObjectURL(this.#url);
    this.#url = null;
    this.#stations = null;
  }
}
