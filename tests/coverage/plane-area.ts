import type { EdgeArcs } from '../../src/core/coverage/edge-arcs.ts';
import type { PlaneDiscs } from '../../src/core/coverage/plane.ts';

/** Area in the plane that pieces of circles enclose, m², by Green's theorem in closed form. */
export function planeArea(
  { x, y, r }: PlaneDiscs,
  arcs: EdgeArcs,
  only?: Iterable<number>,
): number {
  let sum = 0;
  for (const arc of only ?? arcs.disc.keys()) {
    const i = arcs.disc[arc]!;
    const [from, to] = [arcs.from[arc]!, arcs.to[arc]!];
    sum +=
      (r[i]! *
        (r[i]! * (to - from) +
          (x[i]! - x[0]!) * (Math.sin(to) - Math.sin(from)) -
          (y[i]! - y[0]!) * (Math.cos(to) - Math.cos(from)))) /
      2;
  }
  return sum;
}
