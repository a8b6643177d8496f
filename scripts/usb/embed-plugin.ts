import { join } from 'node:path';
import { build, loadConfigFromFile, mergeConfig, type Plugin, type UserConfig } from 'vite';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import type { Notices } from '../site/notices.ts';

/** Embeds and pictures need a site with an address: the panel, which the page never opens, stays out. */
const PANEL = /\/export\/SharePanel\.svelte$/;
const NO_PANEL = '\0usb-no-panel';

const WORKER = /\.ts\?worker&url$/;

/** How our own workers are started. */
const OWN_WORKER = /new Worker\(\s*new URL\([^)]*, import\.meta\.url\)[^)]*\)/g;

/**
 * For a page that opens from a disk: files come from `embedded-file.ts`, for such a page may fetch none,
 * and workers from a text within the program, for it may not start any from a file.
 */
export function embedPlugin(notices: Notices): Plugin {
  return {
    name: 'usb-embed',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source.endsWith('/fetch-file.ts')) {
        return this.resolve(source.replace('fetch-file', 'embedded-file'), importer);
      }
      if (PANEL.test(source)) return NO_PANEL;
      if (!WORKER.test(source)) return null;
      const found = await this.resolve(source.replace(/\?.*$/, ''), importer, { skipSelf: true });
      return found && `\0usb-worker:${found.id}`;
    },
    transform(code) {
      // The page does itself what it would have a worker from a file do.
      const plain = code.replace(OWN_WORKER, "(() => { throw new Error('no worker'); })()");
      return plain === code ? null : { code: plain, map: null };
    },
    async load(id) {
      if (id === NO_PANEL) return 'export default null;';
      if (!id.startsWith('\0usb-worker:')) return null;
      const program = await workerProgram(id.slice('\0usb-worker:'.length), notices);
      const blob = `new Blob([${JSON.stringify(program)}], { type: 'text/javascript' })`;
      return `export default URL.createObjectURL(${blob});`;
    },
  };
}

/** A worker's program as one text. */
async function workerProgram(input: string, notices: Notices): Promise<string> {
  const { worker, build: { target, cssTarget } = {} } = await siteConfig();
  const built = await build({
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...(worker?.plugins?.() ?? []), ...(notices.watch().plugins ?? [])],
    build: {
      ...(target ? { target } : {}),
      ...(cssTarget ? { cssTarget } : {}),
      write: false,
      rollupOptions: { input, onwarn, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${input} was built as nothing`);
  return chunk.code;
}

/** In one piece nothing is loaded later, so that the addresses which loading would take do not matter. */
function onwarn(warning: { readonly code?: string }, warn: (warning: never) => void): void {
  if (warning.code !== 'EMPTY_IMPORT_META') warn(warning as never);
}

/** How the site itself is built. */
async function siteConfig(): Promise<UserConfig> {
  const path = join(PROJECT_ROOT, 'vite.config.ts');
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, path);
  if (!loaded) throw new Error(`${path} is not there`);
  return loaded.config;
}

/**
 * The site's own way of building, into one script and one style sheet of plain names. The packages that go
 * in come to the notices.
 */
export async function usbConfig(out: string, notices: Notices): Promise<UserConfig> {
  return mergeConfig(await siteConfig(), {
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [embedPlugin(notices), ...(notices.watch().plugins ?? [])],
    build: {
      outDir: out,
      emptyOutDir: true,
      copyPublicDir: false,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: join(PROJECT_ROOT, 'index.html'),
        onwarn,
        output: {
          format: 'iife',
          codeSplitting: false,
          entryFileNames: 'app.js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
}
