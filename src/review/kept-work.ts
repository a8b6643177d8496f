import * as v from 'valibot';

const DecisionSchema = v.object({
  review_status: v.picklist(['manual', 'failed']),
  lngLat: v.nullable(v.tuple([v.number(), v.number()])),
  division_code: v.nullable(v.string()),
  note: v.string(),
});

const WorkSchema = v.object({
  /** Of the page's data: work that was saved is not brought back into a newer page. */
  fingerprint: v.string(),
  unsaved: v.boolean(),
  edits: v.array(v.tuple([v.string(), v.nullable(DecisionSchema)])),
  /** Lines of an `overrides.csv` that was opened; null when those of the page hold. */
  lines: v.nullable(
    v.array(
      v.object({ station_id: v.string(), field: v.string(), value: v.string(), note: v.string() }),
    ),
  ),
});

/** Work in progress as the browser keeps it between two visits. */
export type Work = v.InferOutput<typeof WorkSchema>;

/**
 * The browser's memory for one page: a page opened from a file may be refused it, and it may be full.
 * `write` answers whether the work is kept.
 */
export class KeptWork {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  read(): Work | null {
    try {
      const text = localStorage.getItem(this.#key);
      const read = v.safeParse(WorkSchema, text === null ? null : JSON.parse(text));
      return read.success ? read.output : null;
    } catch {
      // Refused, or not JSON: then nothing was kept.
      return null;
    }
  }

  write(work: Work): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(work));
      return true;
    } catch {
      // Refused or full: the page says so, and warns before it is closed.
      return false;
    }
  }

  clear(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Refused: then nothing was kept.
    }
  }
}
