/** What the worker for use without a network may keep; written by the build, checked by the worker. */
export interface OfflinePlan {
  /** Hash over the whole table: another one is another edition of the site. */
  readonly version: string;
  /** First 16 hex digits of the SHA-256 of every file that may be kept, by its path. */
  readonly files: Readonly<Record<string, string>>;
  /** Paths of what every reader needs: both pages with their programs, and the list of regions. */
  readonly shell: readonly string[];
}

/** What the page asks of the worker. */
export type OfflineRequest =
  /** Keep the data of a region. */
  | { readonly keep: string }
  /** Take over from the edition that the page was opened with. */
  | 'use-new';

/** What the worker answers: whether the data of a region are kept now. */
export interface OfflineReply {
  readonly region: string;
  readonly kept: boolean;
}
