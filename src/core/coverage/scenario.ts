import * as v from 'valibot';
import { LEVELS } from '../gazetteer/level.ts';

const degrees = v.pipe(v.number(), v.finite());
const id = v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/));

/** One difference between the list and what is tried out. A station is named by at most one of them. */
export const ScenarioEditSchema = v.variant('kind', [
  v.object({
    kind: v.literal('add'),
    /** `new-1`, `new-2` … in the order they were added. */
    station_id: id,
    level: v.picklist(LEVELS),
    lng: degrees,
    lat: degrees,
  }),
  v.object({ kind: v.literal('move'), station_id: id, lng: degrees, lat: degrees }),
  v.object({ kind: v.literal('close'), station_id: id }),
]);
export type ScenarioEdit = v.InferOutput<typeof ScenarioEditSchema>;

/** What is tried out; the list itself stays as it is. Empty for the list as it is. */
export type Scenario = readonly ScenarioEdit[];
