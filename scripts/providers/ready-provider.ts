import { CliError } from '../lib/cli-error.ts';
import { ALL_PROVIDERS } from './all-providers.ts';
import type { ProviderSettings } from './provider-settings.ts';
import type { Provider, Quota } from './provider.ts';

/** A provider with all that it takes to ask it. */
export interface ReadyProvider {
  readonly provider: Provider;
  readonly key: string | null;
  readonly baseUrl: string;
  readonly quota: Quota;
  /** The licence under which answers are stored; null where the terms ask for none. */
  readonly licence: string | null;
  readonly userAgent: string;
  readonly timeoutMs: number;
}

/** A shorter key could not be told from ordinary text where it must be struck out. */
const MIN_KEY_LENGTH = 8;

/**
 * Makes a provider ready, or says in one line what is missing: a licence where its terms forbid
 * storing, a key, a contact, a base URL. The environment wins over the files: `FUWUQUAN_<ID>_KEY`,
 * `FUWUQUAN_<ID>_URL`, `FUWUQUAN_LICENCE_<ID>`, `FUWUQUAN_CONTACT`.
 */
export function readyProvider(id: string, settings: ProviderSettings): ReadyProvider {
  const provider = ALL_PROVIDERS.find((each) => each.id === id);
  if (!provider) {
    const known = ALL_PROVIDERS.map((each) => each.id).join(', ');
    throw new CliError(`There is no provider "${id}". Known: offline, ${known}.`);
  }
  const own = settings.file.providers[id] ?? {};
  return {
    provider,
    licence: licenceOf(provider, settings),
    key: keyOf(provider, settings),
    baseUrl: baseUrlOf(provider, settings),
    quota: {
      perSecond: own.per_second === undefined ? provider.quota.perSecond : own.per_second,
      perDay: own.per_day === undefined ? provider.quota.perDay : own.per_day,
    },
    userAgent: userAgentOf(provider, settings),
    timeoutMs: settings.file.timeout_seconds * 1000,
  };
}

function licenceOf(
  { id, storage, terms }: Provider,
  { file, env }: ProviderSettings,
): string | null {
  if (storage !== 'needs-licence') return null;
  const variable = `FUWUQUAN_LICENCE_${id.toUpperCase()}`;
  const licence = env[variable]?.trim() || file.providers[id]?.licence;
  if (licence !== undefined && licence.length >= 6) return licence;
  throw new CliError(
    `${id}: ${terms} Name the contract that allows it in data/providers.json ("licence") or in ${variable}.`,
  );
}

function keyOf(
  { id, keyVariable, keyRequired }: Provider,
  settings: ProviderSettings,
): string | null {
  if (keyVariable === null) return null;
  const key = settings.env[keyVariable]?.trim() || settings.keys[id]?.trim() || null;
  if (key === null) {
    if (!keyRequired) return null;
    throw new CliError(
      `${id}: there is no key. Put it into ${keyVariable} or into .fuwuquan/keys.json as {"${id}": "…"}.`,
    );
  }
  if (key.length < MIN_KEY_LENGTH || /[^\x21-\x7e]/.test(key)) {
    throw new CliError(
      `${id}: the key must be ${MIN_KEY_LENGTH} or more letters, digits and signs without spaces: look at ${keyVariable} or .fuwuquan/keys.json.`,
    );
  }
  return key;
}

function baseUrlOf({ id, baseUrl }: Provider, { file, env }: ProviderSettings): string {
  const variable = `FUWUQUAN_${id.toUpperCase()}_URL`;
  const url = env[variable]?.trim() || file.providers[id]?.base_url || baseUrl;
  if (url === null) {
    throw new CliError(
      `${id}: there is no public service. Set "base_url" in data/providers.json or ${variable}.`,
    );
  }
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new CliError(`${id}: the base URL must begin with http:// or https://.`);
  }
  return url.replace(/\/+$/, '');
}

function userAgentOf({ id, contactRequired }: Provider, { file, env }: ProviderSettings): string {
  const contact = (env.FUWUQUAN_CONTACT?.trim() || file.contact)?.replace(/[^\x20-\x7e]/g, '');
  if (contactRequired && !contact) {
    throw new CliError(
      `${id}: the service wants to know who asks. Set "contact" (an e-mail address) in data/providers.json or FUWUQUAN_CONTACT.`,
    );
  }
  return contact ? `fuwuquan (${contact})` : 'fuwuquan';
}
