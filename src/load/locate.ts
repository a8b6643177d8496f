import type { LngLat } from '../core/geo/lng-lat.ts';

export type LocateProblem = 'denied' | 'unsupported' | 'insecure' | 'unavailable' | 'timeout';

/** The device could not say where it is, and why. */
export class LocateError extends Error {
  override name = 'LocateError';
  readonly problem: LocateProblem;

  constructor(problem: LocateProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Half a minute is what a phone takes that has just been switched on. */
const OPTIONS: PositionOptions = { enableHighAccuracy: true, timeout: 30_000, maximumAge: 60_000 };

const PROBLEMS: Record<number, LocateProblem> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

/** Asks the device for its position, degrees WGS 84; the browser asks its user. */
export function locate(): Promise<LngLat> {
  if (!isSecureContext) return Promise.reject(new LocateError('insecure'));
  if (!('geolocation' in navigator)) return Promise.reject(new LocateError('unsupported'));
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        resolve([coords.longitude, coords.latitude]);
      },
      ({ code }) => {
        reject(new LocateError(PROBLEMS[code] ?? 'unavailable'));
      },
      OPTIONS,
    );
  });
}
