import type { Map as MapLibre } from 'maplibre-gl';

/** A worker that says nothing for so long will not come: a blocked file fails without an error. */
const WORKER_PATIENCE_MS = 8000;

/** Calls `onlate` unless the worker answers for the GeoJSON source `source` in time. Returns its end. */
export function watchWorker(map: MapLibre, source: string, onlate: () => void): () => void {
  let timer = setTimeout(function late() {
    // A page in the background gets no frames, and a worker no turns: wait on.
    if (document.hidden) timer = setTimeout(late, WORKER_PATIENCE_MS);
    else onlate();
  }, WORKER_PATIENCE_MS);
  map.on('sourcedata', ({ sourceId, sourceDataType }) => {
    // An empty GeoJSON source is answered by the worker like any other.
    if (sourceId === source && sourceDataType === 'content') clearTimeout(timer);
  });
  return () => {
    clearTimeout(timer);
  };
}
