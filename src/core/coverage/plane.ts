import { E2, latitudeOfConformal, SEMI_MAJOR_M, sinConformal } from '../geo/ellipsoid.ts';
import type { SpherePlace } from '../geo/ground-distance.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Discs } from './disc.ts';

const RADIANS = Math.PI / 180;

/** Circles in a {@link Plane}, by column, in its metres. */
export interface PlaneDiscs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 0 for a circle that covers nothing. */
  readonly r: Float64Array;
}

/**
 * The plane in which coverage is computed: the ellipsoid is mapped conformally on a sphere, the sphere
 * stereographically on a plane that touches it at `center`. Circles stay circles on both ways, so that
 * unions of them are exact. Coordinates are metres at the centre, x to the east and y to the north;
 * scale grows with distance (0.6 % at 1,000 km), which is why areas are never taken in the plane.
 */
export class Plane {
  readonly center: LngLat;
  /** Sine and cosine of the centre's conformal latitude. */
  readonly sin0: number;
  readonly cos0: number;
  /** Metres of the plane to a radian of the conformal sphere, at the centre. */
  readonly scale: number;

  constructor(center: LngLat) {
    this.center = center;
    const sinLat = Math.sin(center[1] * RADIANS);
    this.sin0 = sinConformal(sinLat);
    this.cos0 = Math.sqrt(1 - this.sin0 ** 2);
    this.scale = 1 / radiansPerMetre(sinLat, this.sin0);
  }

  toPlane([lng, lat]: LngLat): [x: number, y: number] {
    const sinChi = sinConformal(Math.sin(lat * RADIANS));
    return this.#project((lng - this.center[0]) * RADIANS, sinChi, Math.sqrt(1 - sinChi ** 2));
  }

  toLngLat(x: number, y: number): [lng: number, lat: number] {
    const [toAxis, east, up] = this.toSphere(x, y);
    const lng = this.center[0] + Math.atan2(east, toAxis) / RADIANS;
    return [lng, latitudeOfConformal(Math.max(-1, Math.min(1, up))) / RADIANS];
  }

  /** The place on the conformal sphere, turned so that the centre has no longitude. */
  toSphere(x: number, y: number): SpherePlace {
    const east = x / this.scale;
    const north = y / this.scale;
    const w = 1 / (1 + (east * east + north * north) / 4);
    return [
      (2 * w - 1) * this.cos0 - w * north * this.sin0,
      w * east,
      (2 * w - 1) * this.sin0 + w * north * this.cos0,
    ];
  }

  /** Metres of the plane to one on the ground, at a place of the plane. */
  scaleAt(x: number, y: number): number {
    const [, lat] = this.toLngLat(x, y);
    const sinLat = Math.sin(lat * RADIANS);
    const onSphere = radiansPerMetre(sinLat, sinConformal(sinLat)) * this.scale;
    return onSphere * (1 + (x * x + y * y) / (4 * this.scale ** 2));
  }

  /**
   * Circles on the ground as circles of the plane, right within 0.1 mm at 10 km and 1 cm at 50 km against
   * geodesics: a geodesic circle of the ellipsoid is one of the conformal sphere whose centre is moved
   * along the meridian by the second-order term of the map; what is left is of third order.
   */
  discs({ lng, lat, radiusM }: Discs): PlaneDiscs {
    const n = lng.length;
    const discs = { x: new Float64Array(n), y: new Float64Array(n), r: new Float64Array(n) };
    for (let i = 0; i < n; i += 1) this.#disc(discs, i, lng[i]!, lat[i]!, radiusM[i]!);
    return discs;
  }

  #disc(discs: PlaneDiscs, i: number, lng: number, lat: number, radiusM: number): void {
    const sinLat = Math.sin(lat * RADIANS);
    const sinChi = sinConformal(sinLat);
    const delta = Math.max(0, radiusM) * radiansPerMetre(sinLat, sinChi);
    const chi = Math.asin(sinChi) + (delta * delta * scaleSlope(sinLat, sinChi)) / 2;
    const [sinC, cosC] = [Math.sin(chi), Math.cos(chi)];
    const lambda = (lng - this.center[0]) * RADIANS;
    const toCentre = sinC * this.sin0 + cosC * this.cos0 * Math.cos(lambda);
    const factor = (2 * this.scale) / (Math.cos(delta) + toCentre);
    discs.x[i] = factor * cosC * Math.sin(lambda);
    discs.y[i] = factor * (sinC * this.cos0 - cosC * this.sin0 * Math.cos(lambda));
    discs.r[i] = factor * Math.sin(delta);
  }

  #project(lambda: number, sinChi: number, cosChi: number): [number, number] {
    const along = cosChi * Math.cos(lambda);
    const factor = (2 * this.scale) / (1 + sinChi * this.sin0 + along * this.cos0);
    return [factor * cosChi * Math.sin(lambda), factor * (sinChi * this.cos0 - along * this.sin0)];
  }
}

/** Radians of the conformal sphere to a metre on the ellipsoid, at a latitude. */
function radiansPerMetre(sinLat: number, sinChi: number): number {
  // Parallels have radius cos φ · a / √(1 − e² sin² φ) there and cos χ here.
  const ratio = Math.sqrt((1 - sinChi * sinChi) / (1 - sinLat * sinLat));
  return (ratio * Math.sqrt(1 - E2 * sinLat * sinLat)) / SEMI_MAJOR_M;
}

/** Derivative of the logarithm of {@link radiansPerMetre} by the conformal latitude. */
function scaleSlope(sinLat: number, sinChi: number): number {
  const cosLat = Math.sqrt(1 - sinLat * sinLat);
  const cosChi = Math.sqrt(1 - sinChi * sinChi);
  const curve = 1 - E2 * sinLat * sinLat;
  const chiByLat = (cosChi * (1 - E2)) / (cosLat * curve);
  return (sinLat / cosLat - (E2 * sinLat * cosLat) / curve) / chiByLat - sinChi / cosChi;
}
