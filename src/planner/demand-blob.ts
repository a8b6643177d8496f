import type { Demand } from '../core/demand/demand.ts';

/** Points written before the page gets a turn: some milliseconds' worth. */
const POINTS_A_TURN = 5000;

/** Located demand as a GeoJSON file for the map, written in turns so that the page never waits. */
export async function demandBlob(demand: Demand, signal: AbortSignal): Promise<Blob | null> {
  const parts: string[] = ['{"type":"FeatureCollection","features":['];
  let some = false;
  for (let from = 0; from < demand.lng.length; from += POINTS_A_TURN) {
    let text = '';
    const to = Math.min(demand.lng.length, from + POINTS_A_TURN);
    for (let at = from; at < to; at += 1) {
      const [lng, lat] = [demand.lng[at]!, demand.lat[at]!];
      if (Number.isNaN(lng)) continue;
      text += `${some ? ',' : ''}{"type":"Feature","properties":{"weight":${demand.weight[at]!}},"geometry":{"type":"Point","coordinates":[${lng},${lat}]}}`;
      some = true;
    }
    parts.push(text);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return null;
  }
  return new Blob([...parts, ']}'], { type: 'application/geo+json' });
}
