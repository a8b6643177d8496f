import { EnvHttpProxyAgent, fetch } from 'undici';
import { CliError } from '../lib/cli-error.ts';

export interface ProxyFetch {
  readonly fetch: typeof fetch;
  /** Closes kept connections. */
  readonly close: () => Promise<void>;
}

/**
 * A `fetch` that goes through the proxy named, else the one of the environment (`HTTPS_PROXY`,
 * `HTTP_PROXY`), else straight; hosts of `NO_PROXY` are always reached straight.
 */
export function proxyFetch(
  proxy: string | null,
  env: Readonly<Record<string, string | undefined>>,
): ProxyFetch {
  const http = proxy ?? env.http_proxy ?? env.HTTP_PROXY ?? '';
  const https = proxy ?? env.https_proxy ?? env.HTTPS_PROXY ?? http;
  for (const url of [http, https]) {
    if (url !== '' && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) {
      throw new CliError('The proxy must be a URL that begins with http:// or https://.');
    }
  }
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: http,
    httpsProxy: https,
    noProxy: env.no_proxy ?? env.NO_PROXY ?? '',
  });
  return {
    fetch: (input, init) => fetch(input, { ...init, dispatcher }),
    close: () => dispatcher.close(),
  };
}
