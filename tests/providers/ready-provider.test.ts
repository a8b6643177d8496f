import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CliError } from '../../scripts/lib/cli-error.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { ALL_PROVIDERS } from '../../scripts/providers/all-providers.ts';
import { readProviderSettings } from '../../scripts/providers/provider-settings.ts';
import { readyProvider, type ReadyProvider } from '../../scripts/providers/ready-provider.ts';
import { ENV, KEY } from './fake/fake-world.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-settings-'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

interface Given {
  readonly settings?: string;
  readonly keys?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function ready(id: string, { settings, keys, env = {} }: Given): ReadyProvider {
  const settingsPath = join(dir, 'providers.json');
  const keysPath = join(dir, 'keys.json');
  if (settings !== undefined) writeFileSync(settingsPath, settings);
  if (keys !== undefined) writeFileSync(keysPath, keys);
  return readyProvider(id, readProviderSettings({ settingsPath, keysPath, env }));
}

function complaint(id: string, given: Given): string {
  try {
    ready(id, given);
  } catch (error) {
    expect(error).toBeInstanceOf(CliError);
    const { message, stack } = error as CliError;
    expect(message).not.toContain('\n');
    for (const part of [KEY, 'AAAABBBBCCCC']) expect(stack).not.toContain(part);
    return message;
  }
  throw new Error(`${id} was ready`);
}

const NEEDS_LICENCE = ALL_PROVIDERS.filter(({ storage }) => storage === 'needs-licence');

test('the services whose terms forbid storing, or might, are these', () => {
  expect(NEEDS_LICENCE.map(({ id }) => id)).toEqual(['amap', 'baidu', 'tencent']);
});

test.each(NEEDS_LICENCE.map(({ id }) => id))('%s is refused without a licence', (id) => {
  const { [`FUWUQUAN_LICENCE_${id.toUpperCase()}`]: _, ...env } = ENV;
  expect(complaint(id, { env })).toMatch(
    new RegExp(`^${id}: .* in data/providers\\.json .* FUWUQUAN_LICENCE_${id.toUpperCase()}\\.$`),
  );
  expect(complaint(id, { env: { ...env, [`FUWUQUAN_LICENCE_${id.toUpperCase()}`]: ' ' } })).toMatch(
    /Name the contract/,
  );
  const settings = JSON.stringify({ providers: { [id]: { licence: 'Contract 2026-031' } } });
  expect(ready(id, { env, settings }).licence).toBe('Contract 2026-031');
});

test.each<[string, string, Given, RegExp]>([
  ['an unknown name', 'gugel', {}, /^There is no provider "gugel"\. Known: offline, tianditu, /],
  ['no key', 'tianditu', {}, /^tianditu: there is no key\. Put it into FUWUQUAN_TIANDITU_KEY /],
  ['a key too short', 'tianditu', { keys: '{"tianditu":"abc"}' }, /8 or more letters/],
  ['a key with a space', 'tianditu', { keys: '{"tianditu":"AAAABBBBCCCC DD"}' }, /without spaces/],
  ['no contact', 'nominatim', {}, /^nominatim: the service wants to know who asks\. Set "contact"/],
  ['no base URL', 'pelias', {}, /^pelias: there is no public service\. Set "base_url"/],
  ['another protocol', 'pelias', { env: { FUWUQUAN_PELIAS_URL: 'ftp://x' } }, /http:\/\/ or https/],
  ['broken settings', 'photon', { settings: '{' }, /providers\.json is not JSON/],
  ['an unknown setting', 'photon', { settings: '{"licences": 1}' }, /licences .*unknown/],
  [
    'a negative quota',
    'photon',
    { settings: '{"providers":{"photon":{"per_day":-1}}}' },
    /per_day/,
  ],
  ['broken keys', 'tianditu', { keys: '{"tianditu":"AAAABBBBCCCC",}' }, /keys\.json is not JSON/],
  ['keys of another form', 'tianditu', { keys: '{"tianditu":["AAAABBBBCCCC"]}' }, /tianditu is of/],
])('says what is wrong: %s', (_, id, given, message) => {
  expect(complaint(id, given)).toMatch(message);
});

test('the environment wins over the files, the files over what the service sets', () => {
  const settings = JSON.stringify({
    contact: 'file@example.org',
    timeout_seconds: 3,
    providers: {
      tianditu: { base_url: 'http://maps.example/t/', per_second: null, per_day: 10_000 },
    },
  });
  const keys = '{"tianditu":"key-of-the-file"}';
  expect(ready('tianditu', { settings, keys })).toMatchObject({
    key: 'key-of-the-file',
    baseUrl: 'http://maps.example/t',
    quota: { perSecond: null, perDay: 10_000 },
    licence: null,
    userAgent: 'fuwuquan (file@example.org)',
    timeoutMs: 3000,
  });
  const env = { ...ENV, FUWUQUAN_TIANDITU_URL: 'https://other.example' };
  expect(ready('tianditu', { settings, keys, env })).toMatchObject({
    key: KEY,
    baseUrl: 'https://other.example',
    userAgent: 'fuwuquan (tests@example.org)',
  });
  expect(ready('nominatim', { env }).quota).toEqual({ perSecond: 1, perDay: null });
});

test('no User-Agent passes for a browser', () => {
  expect(ready('tianditu', { env: ENV }).userAgent).not.toMatch(/Mozilla/);
});

test('the sample is what it says', () => {
  const settingsPath = join(ROOT, 'scripts', 'providers', 'sample.providers.json');
  const keysPath = join(dir, 'none.json');
  const settings = readProviderSettings({ settingsPath, keysPath, env: ENV });
  expect(readyProvider('pelias', settings).baseUrl).toBe('http://pelias.example.gov.cn:4000');
  expect(readyProvider('tianditu', settings).quota).toEqual({ perSecond: 5, perDay: 10_000 });
});
