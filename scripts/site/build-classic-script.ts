import { build, mergeConfig, type UserConfig } from 'vite';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import type { Notices } from './notices.ts';

/**
 * The program that begins with a file, as the text of one classic script for Chromium 86 and later. The
 * packages that it holds come to the notices.
 */
export async function buildClassicScript(entry: string, notices: Notices): Promise<string> {
  const config: UserConfig = {
    root: PROJECT_ROOT,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome86',
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  };
  const built = await build({ configFile: false, ...mergeConfig(config, notices.watch()) });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was built as nothing`);
  return chunk.code;
}
