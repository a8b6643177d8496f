import { build } from 'vite';
import { PROJECT_ROOT } from '../setup/project-root.mjs';

/** The program that begins with a file, as the text of one classic script for Chromium 86 and later. */
export async function buildClassicScript(entry: string): Promise<string> {
  const built = await build({
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome86',
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was built as nothing`);
  return chunk.code;
}
