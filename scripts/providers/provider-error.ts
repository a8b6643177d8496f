/**
 * Why a request brought no answer:
 * - `retryable`: busy, unreachable or out of order; asking again later may help;
 * - `bad-answer`: something that is not this service's format, perhaps cut off; asked again too;
 * - `refused`: this query will never be answered (a parameter that the service does not take);
 * - `bad-key`: the key is missing, wrong or not allowed here; no query will be answered;
 * - `quota-spent`: nothing more today;
 * - `interrupted`: our own abort signal.
 */
export type ProviderErrorKind =
  'retryable' | 'bad-answer' | 'refused' | 'bad-key' | 'quota-spent' | 'interrupted';

/**
 * A request without an answer. The message never holds the key, and there is no `cause`: errors of
 * the network library may carry the URL.
 */
export class ProviderError extends Error {
  override name = 'ProviderError';
  readonly kind: ProviderErrorKind;
  /** The service's `Retry-After` header as sent (seconds or a date), null without one. */
  readonly retryAfter: string | null;

  constructor(kind: ProviderErrorKind, message: string, retryAfter: string | null = null) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}
