import { readDemandFile } from '../load/read-demand-file.ts';
import type { DemandRequest } from '../load/demand-reader.ts';

/** Reads a file of demand away from the page; one question, one answer. */
self.onmessage = (event: MessageEvent<DemandRequest>): void => {
  const { file, context } = event.data;
  void readDemandFile(file, context).then((result) => {
    if (!result.ok) {
      postMessage(result);
      return;
    }
    const { lng, lat, weight, uncertaintyM } = result.demand;
    const columns = [lng, lat, weight, uncertaintyM].map((column) => column.buffer as ArrayBuffer);
    postMessage(result, { transfer: columns });
  });
};
