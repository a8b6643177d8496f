import * as v from 'valibot';

const word = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(40));

/** What a region keeps from the public: `withhold` in region.json, itself in no artifact. */
export const WithholdSchema = v.object({
  /** Stations that are in nothing that is published. */
  station_ids: v.exactOptional(v.array(v.string())),
  /** Parts of names, as plain text: stations whose name holds one are in nothing that is published. */
  names: v.exactOptional(v.array(word)),
  /** Replaces the words of `withhold.ts`; an empty list turns them off. */
  sensitive_words: v.exactOptional(v.array(word)),
  /** Replaces the words beside which lists write persons' names. */
  person_labels: v.exactOptional(v.array(word)),
});
export type Withhold = v.InferOutput<typeof WithholdSchema>;
