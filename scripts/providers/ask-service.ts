import { ProviderError } from './provider-error.ts';
import type { ProviderContext } from './provider.ts';
import { redactKey } from './redact-key.ts';

/** What a service sent back, not yet trusted. */
export interface ServiceReply {
  /** HTTP status. */
  readonly http: number;
  /** The parsed JSON; undefined when the body is not JSON. */
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/** Bytes of a reply that are read at most; real ones are a few kilobytes. */
const MAX_BYTES = 2_000_000;

/**
 * Sends one GET and reads the reply, whatever its status. Redirects are not followed: they would
 * carry the key elsewhere. The key is struck out of the body before anything else sees it.
 */
export async function askService(
  path: string,
  parameters: Readonly<Record<string, string | null>>,
  context: ProviderContext,
): Promise<ServiceReply> {
  const timer = new AbortController();
  const abort = (): void => timer.abort();
  const timeout = setTimeout(abort, context.timeoutMs);
  context.signal.addEventListener('abort', abort);
  try {
    context.signal.throwIfAborted();
    const response = await context.fetch(urlOf(context.baseUrl, path, parameters), {
      headers: {
        'User-Agent': context.userAgent,
        Accept: 'application/json',
        'Accept-Language': 'zh-CN,zh;q=0.9',
      },
      redirect: 'manual',
      signal: timer.signal,
    });
    const text = await readText(response.body);
    return {
      http: response.status,
      body: parse(redactKey(text, context.key)),
      retryAfter: response.headers.get('retry-after'),
    };
  } catch (error) {
    throw networkError(error, context, timer.signal.aborted);
  } finally {
    clearTimeout(timeout);
    context.signal.removeEventListener('abort', abort);
  }
}

/**
 * Percent-encodes everything: not all services read `+` as a space. Null parameters are left out.
 */
function urlOf(
  baseUrl: string,
  path: string,
  parameters: Readonly<Record<string, string | null>>,
): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === null ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return `${baseUrl}${path}?${pairs.join('&')}`;
}

async function readText(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new ProviderError('bad-answer', 'sent more than 2 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Keeps of a network error its code alone: messages and causes may quote the URL. */
function networkError(error: unknown, context: ProviderContext, timedOut: boolean): ProviderError {
  if (error instanceof ProviderError) return error;
  if (context.signal.aborted) return new ProviderError('interrupted', 'interrupted');
  if (timedOut) {
    return new ProviderError('retryable', `did not answer within ${context.timeoutMs / 1000} s`);
  }
  return new ProviderError('retryable', `cannot be reached (${codeOf(error)})`);
}

function codeOf(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string') return each.code;
  }
  return error instanceof Error ? error.name : 'no reason given';
}
