import * as v from 'valibot';
import { MATCH_LEVELS } from '../../src/core/gazetteer/level.ts';
import { inMainlandBox } from '../../src/core/geo/mainland.ts';
import type { AcceptedAnswer, RejectedAnswer } from '../providers/check-county.ts';
import type { Storage } from '../providers/provider.ts';

/**
 * What came of asking one provider one question: `ok` (an answer in the named county), `no-result`,
 * `rejected` (answers elsewhere only), `failed-final` (the service will never answer this query).
 */
export type JournalStatus = 'ok' | 'no-result' | 'rejected' | 'failed-final';

/** One line of the journal. */
export interface JournalEntry {
  /** Key of the query. */
  readonly key: string;
  /** Id of the provider. */
  readonly provider: string;
  /** Day of the answer, `YYYY-MM-DD`. */
  readonly date: string;
  /** The text that was asked. */
  readonly query: string;
  readonly status: JournalStatus;
  readonly answers: readonly AcceptedAnswer[];
  readonly rejected: readonly RejectedAnswer[];
  /** Why a `failed-final` query will not be answered; null otherwise. */
  readonly failure: string | null;
  /** What the provider's terms say about keeping this line. */
  readonly storage: Storage;
  /** The licence under which it is kept, where the terms ask for one. */
  readonly licence: string | null;
}

const Finite = v.pipe(v.number(), v.finite());

const Answer = {
  raw_lng: Finite,
  raw_lat: Finite,
  crs: v.picklist(['wgs84', 'gcj02', 'bd09']),
  match_level: v.picklist(MATCH_LEVELS),
  raw_level: v.string(),
  score: v.nullable(Finite),
  raw_score: v.nullable(v.string()),
  adcode: v.nullable(v.string()),
  label: v.string(),
  outside_m: v.nullable(Finite),
};

/** Fields in the order in which they are written. */
const EntrySchema: v.GenericSchema<unknown, JournalEntry> = v.object({
  key: v.string(),
  provider: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
  query: v.string(),
  status: v.picklist(['ok', 'no-result', 'rejected', 'failed-final']),
  answers: v.array(
    // No answer is accepted outside the mainland, so a line that has one was damaged.
    v.pipe(
      v.object({ lng: v.number(), lat: v.number(), ...Answer }),
      v.check(({ lng, lat }) => inMainlandBox([lng, lat])),
    ),
  ),
  rejected: v.array(
    v.object({
      lng: v.nullable(Finite),
      lat: v.nullable(Finite),
      ...Answer,
      reason: v.picklist(['outside-mainland', 'other-code', 'outside-county']),
    }),
  ),
  failure: v.nullable(v.string()),
  storage: v.picklist(['allowed', 'attribution', 'needs-licence']),
  licence: v.nullable(v.string()),
});

/** The entry as one line, newline included; fields always in the same order. */
export function printEntry(entry: JournalEntry): string {
  return `${JSON.stringify(v.parse(EntrySchema, entry))}\n`;
}

/** The entry of a line, null when the line is none. */
export function parseEntry(line: string): JournalEntry | null {
  try {
    const result = v.safeParse(EntrySchema, JSON.parse(line));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
