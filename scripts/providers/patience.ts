/** How patient a lane is with its service. */
export interface Patience {
  /** Requests for one query at most. */
  readonly tries: number;
  /** The first pause after a failure, milliseconds; each further one is twice as long. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
  /** A service that asks for a longer pause than this, milliseconds, is left alone for this run. */
  readonly longestRetryAfterMs: number;
  /**
   * Queries in a row that may fail with all their tries before the service counts as out of order.
   */
  readonly failuresInARow: number;
}

export const PATIENCE: Patience = {
  tries: 5,
  pauseMs: 500,
  longestPauseMs: 30_000,
  longestRetryAfterMs: 600_000,
  failuresInARow: 3,
};
