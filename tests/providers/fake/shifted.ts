import gcoord from 'gcoord';
import type { FakePlace } from './wire.ts';

/** The position of a place as a service with that datum writes it. */
export function shifted(
  { lng, lat }: FakePlace,
  datum: 'GCJ02' | 'BD09',
): { lng: number; lat: number } {
  const [x, y] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord[datum]);
  return { lng: x, lat: y };
}
