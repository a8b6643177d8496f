import type { CoverageShapes } from '../workers/coverage-protocol.ts';

/** Object addresses under which the map fetches the shapes; null for what is not there. */
export interface ShapeAddresses {
  readonly bands: string | null;
  readonly gaps: string | null;
  readonly depth: string | null;
}

const NONE: ShapeAddresses = { bands: null, gaps: null, depth: null };

/** How long an address stays after its successor came: the map may still be reading it. */
const GRACE_MS = 20_000;

/** The shapes of the newest analysis as files that the map reads: nothing is parsed on this thread. */
export class ShapeUrls {
  addresses = $state.raw<ShapeAddresses>(NONE);
  /** The text itself, to be exported. */
  blobs: { readonly bands: Blob; readonly gaps: Blob } | null = null;

  put(shapes: CoverageShapes): void {
    const blob = (bytes: ArrayBuffer): Blob => new Blob([bytes], { type: 'application/geo+json' });
    const old = this.addresses;
    this.blobs = { bands: blob(shapes.bands), gaps: blob(shapes.gaps) };
    this.addresses = {
      bands: URL.createObjectURL(this.blobs.bands),
      gaps: URL.createObjectURL(this.blobs.gaps),
      depth: shapes.depth && URL.createObjectURL(blob(shapes.depth)),
    };
    this.#release(old);
  }

  clear(): void {
    this.#release(this.addresses);
    this.addresses = NONE;
    this.blobs = null;
  }

  #release(old: ShapeAddresses): void {
    setTimeout(() => {
      for (const address of [old.bands, old.gaps, old.depth]) {
        if (address !== null) URL.revokeObjectURL(address);
      }
    }, GRACE_MS);
  }
}
