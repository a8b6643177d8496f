import * as v from 'valibot';
import type { ServiceReply } from './ask-service.ts';
import { ProviderError } from './provider-error.ts';

/**
 * Statuses that say nothing of this query, only of this moment. 418 is how a firewall shows a
 * visitor out.
 */
const BUSY = [408, 418, 425, 429];

/** Statuses that say that the request itself is wrong and will stay so. */
const WRONG_REQUEST = [400, 414, 422];

/** For services whose replies carry a code of their own, which says more than the HTTP status. */
export const ANY_HTTP = true;

/**
 * The body as the schema describes it, of a reply with an HTTP status of success (or any, when so
 * asked). Every other reply throws the `ProviderError` that its status tells.
 */
export function readReply<Schema extends v.GenericSchema>(
  reply: ServiceReply,
  schema: Schema,
  anyHttp = false,
): v.InferOutput<Schema> {
  const { http, body } = reply;
  const result = v.safeParse(schema, body);
  const isFine = http >= 200 && http <= 299;
  if (result.success && (isFine || anyHttp)) return result.output;
  if (!isFine) throw httpError(reply);
  if (body === undefined) throw new ProviderError('bad-answer', 'sent something that is not JSON');
  const field = (result.issues && v.getDotPath(result.issues[0])) ?? 'the whole';
  throw new ProviderError('bad-answer', `sent an answer of an unknown form (${field})`);
}

function httpError({ http, retryAfter }: ServiceReply): ProviderError {
  const words = `answers HTTP ${http}${http === 418 ? ' (its firewall: wrong key, quota spent?)' : ''}`;
  if (BUSY.includes(http) || http >= 500) return new ProviderError('retryable', words, retryAfter);
  if (http === 401 || http === 403) return new ProviderError('bad-key', words);
  if (WRONG_REQUEST.includes(http)) return new ProviderError('refused', words);
  return new ProviderError('bad-answer', `${words}: is its base URL right?`);
}
