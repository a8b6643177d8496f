import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Named files in, named files out. */
export type MapshaperFiles = Record<string, Uint8Array | string>;
/** Runs a line of mapshaper commands on files in memory. */
export type Mapshaper = (commands: string, input: MapshaperFiles) => Promise<MapshaperFiles>;

/** Mapshaper's API out of a folder of installed packages. */
export function loadMapshaper(packages: string): Mapshaper {
  const require = createRequire(join(packages, 'mapshaper', 'package.json'));
  const api = require('mapshaper') as { applyCommands: Mapshaper };
  return (commands, input) => api.applyCommands(commands, input);
}
