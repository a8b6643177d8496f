import { Mesh } from './mesh.ts';
import type { Districts } from './districts.ts';
import { outlineOf } from './outline.ts';

/** The districts of a region made ready: worked out once, then asked for every change of the stations. */
export class Ground {
  readonly districts: Districts;
  readonly mesh: Mesh;
  #outline: Mesh | null = null;

  constructor(districts: Districts) {
    this.districts = districts;
    this.mesh = new Mesh(districts);
  }

  /** All districts as one, in the same plane. */
  get outline(): Mesh {
    this.#outline ??= new Mesh(outlineOf(this.districts), this.mesh.plane);
    return this.#outline;
  }
}
