import type { fetch } from 'undici';
import { askProviders } from '../../../scripts/lib/ask-providers.ts';
import { Journal } from '../../../scripts/lib/journal.ts';
import { liveWorld } from '../../../scripts/providers/live-world.ts';
import { PATIENCE } from '../../../scripts/providers/patience.ts';
import { readyProvider } from '../../../scripts/providers/ready-provider.ts';
import { distanceToCountyM, ENV, fakeQuery } from './fake-world.ts';

/**
 * Asks about all rows as the command does; to be killed at any moment. Arguments: base URL,
 * journal, number of rows.
 */
const [url = '', path = '', rows = '0'] = process.argv.slice(2);
const file = { timeout_seconds: 15, providers: { tianditu: { base_url: url, per_second: null } } };
/** Node's own is the same library as the package, and there at once: fifty starts count. */
const ownFetch = globalThis.fetch as unknown as typeof fetch;
const journal = new Journal(path);
const { error } = await askProviders({
  queries: Array.from({ length: Number(rows) }, (_, number) => fakeQuery(number)),
  chain: [readyProvider('tianditu', { file, keys: {}, env: ENV })],
  journal,
  leastLevel: 'village',
  distanceToCountyM,
  world: liveWorld(ownFetch, new AbortController().signal),
  patience: { ...PATIENCE, pauseMs: 2 },
});
journal.close();
if (error) process.stderr.write(`${error.message}\n`);
process.exitCode = error ? 1 : 0;
