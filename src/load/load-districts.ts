import type { Districts } from '../core/coverage/districts.ts';
import { parseDistricts } from '../core/coverage/parse-districts.ts';
import { loadJson } from './load-json.ts';

/** The outlines of a region's counties, by which coverage is counted. */
export function loadDistricts(slug: string, signal: AbortSignal): Promise<Districts> {
  return loadJson(`data/${slug}/districts.json`, parseDistricts, signal);
}
