import Delaunator from 'delaunator';
import Flatbush from 'flatbush';
import { sphereDistanceM, type SpherePlace } from '../geo/ground-distance.ts';
import type { CoveringStation } from './coverage.ts';
import type { Plane } from './plane.ts';

/** The stations that are located at their own level, asked for the nearest. */
export class LocatedPoints {
  readonly #plane: Plane;
  readonly #places: readonly SpherePlace[];
  readonly #coords: Float64Array;
  readonly #tree: Flatbush | null;
  #last = 0;

  constructor(plane: Plane, stations: readonly CoveringStation[]) {
    this.#plane = plane;
    const located = stations.filter((each) => !each.approximate);
    this.#coords = new Float64Array(2 * located.length);
    this.#tree = located.length > 0 ? new Flatbush(located.length) : null;
    this.#places = located.map(({ lngLat }, at) => {
      const [x, y] = plane.toPlane(lngLat);
      this.#coords[2 * at] = x;
      this.#coords[2 * at + 1] = y;
      this.#tree?.add(x, y);
      return plane.toSphere(x, y);
    });
    this.#tree?.finish();
  }

  get count(): number {
    return this.#places.length;
  }

  /**
   * Metres on the ground from a place of the plane to the nearest station; infinite without one. Nearest
   * in the plane: of two that differ by less than 0.1 % it may take the farther.
   */
  distanceM(x: number, y: number): number {
    if (!this.#tree) return Infinity;
    // Asked along lines: the last answer is seldom far off, and what is farther need not be looked at.
    const [px, py] = [this.#coords[2 * this.#last]!, this.#coords[2 * this.#last + 1]!];
    const most = Math.hypot(x - px, y - py) * (1 + 1e-9);
    const nearest = this.#tree.neighbors(x, y, 1, most)[0] ?? this.#last;
    this.#last = nearest;
    return sphereDistanceM(this.#plane.toSphere(x, y), this.#places[nearest]!);
  }

  /** Places as far from three stations as from any other: x, y, x, y …; no others are farther than all around. */
  corners(): Float64Array {
    const { triangles } = new Delaunator(this.#coords);
    const corners = new Float64Array((2 * triangles.length) / 3);
    for (let t = 0; t < triangles.length; t += 3) {
      const [x, y] = circumcentre(
        this.#coords,
        triangles[t]!,
        triangles[t + 1]!,
        triangles[t + 2]!,
      );
      corners[(2 * t) / 3] = x;
      corners[(2 * t) / 3 + 1] = y;
    }
    return corners;
  }
}

function circumcentre(coords: Float64Array, a: number, b: number, c: number): [number, number] {
  const [ax, ay] = [coords[2 * a]!, coords[2 * a + 1]!];
  const [bx, by] = [coords[2 * b]! - ax, coords[2 * b + 1]! - ay];
  const [cx, cy] = [coords[2 * c]! - ax, coords[2 * c + 1]! - ay];
  const [b2, c2] = [bx * bx + by * by, cx * cx + cy * cy];
  const twice = 2 * (bx * cy - by * cx);
  return [ax + (cy * b2 - by * c2) / twice, ay + (bx * c2 - cx * b2) / twice];
}
