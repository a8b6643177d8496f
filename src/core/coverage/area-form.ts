import { latitudeOfConformal, zoneAreaM2 } from '../geo/ellipsoid.ts';
import { NewtonPolynomial } from '../geo/newton-polynomial.ts';
import type { Plane } from './plane.ts';

/** Gauss–Legendre quadrature with five points: nodes to either side of the middle, and the weights. */
const INNER = 0.5384693101056831;
const OUTER = 0.906179845938664;
const MIDDLE_WEIGHT = 0.5688888888888889;
const INNER_WEIGHT = 0.47862867049936647;
const OUTER_WEIGHT = 0.23692688505618908;

/** Largest step of the quadrature on a circle: leaves less than 1e-10 of the circle's area. */
const STEP = Math.PI / 4;
/** Largest step on a straight line, metres. */
const STEP_M = 50_000;

/** Sines of conformal latitude that the polynomial of the zone area is fitted on: up to 68° north. */
const FITTED = 0.86;
const DEGREE = 8;

/**
 * Areas on the ellipsoid from outlines in a {@link Plane}, by Green's theorem: an area is the integral
 * of the zone area below each point of its outline by the longitude, so that outlines which are passed
 * once each way cancel. Pieces are given one by one, anticlockwise around what is inside; only sums over
 * closed outlines are areas, in m².
 */
export class AreaForm {
  readonly #scale: number;
  readonly #sin0: number;
  readonly #cos0: number;
  readonly #zone0: number;

  constructor(plane: Plane) {
    this.#scale = plane.scale;
    this.#sin0 = plane.sin0;
    this.#cos0 = plane.cos0;
    this.#zone0 = this.#zone(plane.sin0);
  }

  /** The piece of a circle from one angle to another, radians from the x axis, `to` not below `from`. */
  arc(cx: number, cy: number, r: number, from: number, to: number): number {
    const steps = Math.max(1, Math.ceil((to - from) / STEP));
    const half = (to - from) / (2 * steps);
    // The four outer nodes from the middle by the sums of angles: a third of the sines.
    const [cosInner, sinInner] = [smallCos(half * INNER), smallSin(half * INNER)];
    const [cosOuter, sinOuter] = [smallCos(half * OUTER), smallSin(half * OUTER)];
    let sum = 0;
    for (let step = 0; step < steps; step += 1) {
      const middle = from + (2 * step + 1) * half;
      const x = r * Math.cos(middle);
      const y = r * Math.sin(middle);
      sum +=
        MIDDLE_WEIGHT * this.#at(cx + x, cy + y, -y, x) +
        INNER_WEIGHT * this.#turned(cx, cy, x, y, cosInner, sinInner) +
        OUTER_WEIGHT * this.#turned(cx, cy, x, y, cosOuter, sinOuter);
    }
    return sum * half;
  }

  /** A straight line of the plane. */
  line(x1: number, y1: number, x2: number, y2: number): number {
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP_M));
    const [dx, dy] = [(x2 - x1) / (2 * steps), (y2 - y1) / (2 * steps)];
    let sum = 0;
    for (let step = 0; step < steps; step += 1) {
      const x = x1 + (2 * step + 1) * dx;
      const y = y1 + (2 * step + 1) * dy;
      sum +=
        MIDDLE_WEIGHT * this.#at(x, y, dx, dy) +
        INNER_WEIGHT *
          (this.#at(x - dx * INNER, y - dy * INNER, dx, dy) +
            this.#at(x + dx * INNER, y + dy * INNER, dx, dy)) +
        OUTER_WEIGHT *
          (this.#at(x - dx * OUTER, y - dy * OUTER, dx, dy) +
            this.#at(x + dx * OUTER, y + dy * OUTER, dx, dy));
    }
    return sum;
  }

  /** The form at two points of a circle, an angle before and after the one at x, y from its centre. */
  #turned(cx: number, cy: number, x: number, y: number, cos: number, sin: number): number {
    const [x1, y1] = [x * cos + y * sin, y * cos - x * sin];
    const [x2, y2] = [x * cos - y * sin, y * cos + x * sin];
    return this.#at(cx + x1, cy + y1, -y1, x1) + this.#at(cx + x2, cy + y2, -y2, x2);
  }

  /** The form at a point, for a step of the plane. */
  #at(px: number, py: number, stepX: number, stepY: number): number {
    const x = px / this.#scale;
    const y = py / this.#scale;
    const dx = stepX / this.#scale;
    const dy = stepY / this.#scale;
    // Back on the sphere: `w` is half of one plus the cosine of the distance from the centre.
    const w = 1 / (1 + (x * x + y * y) / 4);
    const dw = (-w * w * (x * dx + y * dy)) / 2;
    const toAxis = (2 * w - 1) * this.#cos0 - w * y * this.#sin0;
    const east = w * x;
    const sinChi = (2 * w - 1) * this.#sin0 + w * y * this.#cos0;
    const dToAxis = 2 * dw * this.#cos0 - (dw * y + w * dy) * this.#sin0;
    const dEast = dw * x + w * dx;
    const dLng = (toAxis * dEast - east * dToAxis) / (toAxis * toAxis + east * east);
    return (this.#zone0 - this.#zone(sinChi)) * dLng;
  }

  /** Zone area by the sine of the conformal latitude. */
  #zone(sinChi: number): number {
    return ZONE_AREA.at(sinChi * sinChi) * sinChi;
  }
}

/** Zone area by the sine of the conformal latitude, divided by that sine, by its square. */
const ZONE_AREA = new NewtonPolynomial(
  Array.from(
    { length: DEGREE },
    (_, k) => (FITTED * Math.cos(((2 * k + 1) * Math.PI) / (4 * DEGREE))) ** 2,
  ),
  (square) => {
    const sinChi = Math.sqrt(square);
    return zoneAreaM2(Math.sin(latitudeOfConformal(sinChi))) / sinChi;
  },
);

/** Sine of an angle of at most half a step: the series to the 11th power, exact to rounding. */
function smallSin(x: number): number {
  const u = x * x;
  return x * (1 - (u / 6) * (1 - (u / 20) * (1 - (u / 42) * (1 - (u / 72) * (1 - u / 110)))));
}

/** Cosine likewise, to the 12th power. */
function smallCos(x: number): number {
  const u = x * x;
  return (
    1 - (u / 2) * (1 - (u / 12) * (1 - (u / 30) * (1 - (u / 56) * (1 - (u / 90) * (1 - u / 132)))))
  );
}
