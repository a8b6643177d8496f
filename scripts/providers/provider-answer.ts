import { toWgs84 } from '../../src/core/geo/to-wgs84.ts';
import type { ProviderAnswer } from './provider.ts';

/**
 * Completes what a service said by its WGS 84 position, converted from the datum that the answer
 * names.
 */
export function providerAnswer(said: Omit<ProviderAnswer, 'lng' | 'lat'>): ProviderAnswer {
  const lngLat = toWgs84([said.raw_lng, said.raw_lat], said.crs);
  return { lng: lngLat?.[0] ?? null, lat: lngLat?.[1] ?? null, ...said };
}
