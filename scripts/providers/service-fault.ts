import { ProviderError, type ProviderErrorKind } from './provider-error.ts';
import type { ServiceReply } from './ask-service.ts';

/**
 * The error of a service that answers with a code of its own: its kind from the service's table,
 * `retryable` for codes that the table does not know, and a message that quotes code and words,
 * without control characters.
 */
export function serviceFault(
  kinds: Readonly<Record<string, ProviderErrorKind>>,
  code: string | number,
  words: string,
  reply: ServiceReply,
): ProviderError {
  const clean = words.replace(/[\p{C}\s]+/gu, ' ').trim();
  const quoted = clean.length > 80 ? `${clean.slice(0, 80)}…` : clean;
  const known = Object.hasOwn(kinds, String(code)) ? kinds[String(code)] : undefined;
  const kind = known ?? 'retryable';
  return new ProviderError(kind, `answers ${code} ${quoted}`.trim(), reply.retryAfter);
}
