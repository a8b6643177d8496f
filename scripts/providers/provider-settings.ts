import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CliError } from '../lib/cli-error.ts';
import { ROOT, shown } from '../lib/paths.ts';

/** What an office may set for one provider. */
const ProviderSchema = v.strictObject({
  /** The contract that allows storing its answers: who, when, number. */
  licence: v.optional(v.pipe(v.string(), v.trim(), v.minLength(6, 'must name the contract'))),
  /** Another host that speaks the same format, for instance in an intranet. */
  base_url: v.optional(v.pipe(v.string(), v.url('must be a URL'), v.startsWith('http'))),
  /** Requests a second; null for a host of one's own without a limit. */
  per_second: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0.01)))),
  /** Requests a day; null for no limit. */
  per_day: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))),
});

const FileSchema = v.strictObject({
  /** An e-mail address or page of those who run this, sent along as User-Agent. */
  contact: v.optional(v.pipe(v.string(), v.trim(), v.minLength(3))),
  /** `http://host:port`, for networks that have one. */
  proxy: v.optional(v.pipe(v.string(), v.url('must be a URL'))),
  /** Seconds after which a silent service counts as out of order. */
  timeout_seconds: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(300)), 15),
  providers: v.optional(v.record(v.string(), ProviderSchema), {}),
});

const KeysSchema = v.record(v.string(), v.string());

/** `data/providers.json`: see `sample.providers.json` in this folder. */
export type ProviderFile = v.InferOutput<typeof FileSchema>;

/**
 * How the networked geocoders are to be reached, from the environment and two files that git
 * ignores.
 */
export interface ProviderSettings {
  readonly file: ProviderFile;
  /** Keys by provider id. */
  readonly keys: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface SettingsPlaces {
  readonly settingsPath?: string;
  readonly keysPath?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Reads `data/providers.json` and `.fuwuquan/keys.json`; either may be missing. */
export function readProviderSettings({
  settingsPath = join(ROOT, 'data', 'providers.json'),
  keysPath = join(ROOT, '.fuwuquan', 'keys.json'),
  env,
}: SettingsPlaces): ProviderSettings {
  return {
    file: readJson(settingsPath, FileSchema),
    keys: readJson(keysPath, KeysSchema),
    env,
  };
}

/**
 * Messages quote names of fields, never values: a file of keys must not be read out, nor a broken
 * one.
 */
function readJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parse(path));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? 'the file';
  const wanted = issue.kind === 'schema' ? 'is of the wrong kind or unknown' : issue.message;
  throw new CliError(`${shown(path)}: ${field} ${wanted}.`);
}

function parse(path: string): unknown {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new CliError(`${shown(path)} is not JSON: look for a missing quote or comma.`);
  }
}
