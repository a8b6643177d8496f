import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import * as v from 'valibot';
import { defineConfig, transformWithOxc, type Plugin } from 'vite';
import { contentSecurityPolicy } from './src/core/publish/content-security-policy.ts';
import { SiteConfigSchema, type SiteConfig } from './src/core/region/site-config.ts';

function readSiteConfig(): SiteConfig {
  const path = resolve(import.meta.dirname, 'data/site.json');
  return v.parse(SiteConfigSchema, JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * Writes into every page the region that opens first, so that its data is fetched without asking for
 * the list of regions before, and into every built page the content security policy.
 */
function pageHead(): Plugin {
  let building = false;
  return {
    name: 'page-head',
    configResolved: ({ command }) => {
      building = command === 'build';
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => {
        const site = readSiteConfig();
        const region = { name: 'default-region', content: site.default_region };
        const policy = {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy(site),
        };
        return [
          ...(building ? [{ tag: 'meta', attrs: policy, injectTo: 'head-prepend' as const }] : []),
          { tag: 'meta', attrs: region, injectTo: 'head-prepend' as const },
        ];
      },
    },
  };
}

/** Svelte scopes nested rules with `:where()`, which browsers before Chromium 88 drop whole. */
function plainScopes(): Plugin {
  return {
    name: 'plain-scopes',
    enforce: 'post',
    generateBundle: (_options, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = String(file.source).replace(/:where\((\.svelte-[\w-]+)\)/g, '$1');
      }
    },
  };
}

/** MapLibre's package calls its worker free of side effects; without this it is bundled as nothing. */
function keepMapWorker(): Plugin {
  return {
    name: 'keep-map-worker',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('maplibre-gl-worker.mjs')) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && { ...resolved, moduleSideEffects: true };
    },
  };
}

/**
 * The oldest browser is Chromium 86. The bundler's rules take all class members for newer than they are
 * (private ones run from Chromium 84) and would pay 9 KB of helpers before the list for it (1.6 KB compressed); so the build
 * is aimed at 98, and only code that uses what came between is lowered further, package by package.
 */
function lowerNewSyntax(): Plugin {
  return {
    name: 'lower-new-syntax',
    transform: async (code, id) => {
      const [path = ''] = id.split('?');
      if (!/\.[cm]?js$/.test(path) || !NEWER_THAN_86.test(code)) return null;
      return transformWithOxc(code, path, { target: 'chrome86' });
    },
  };
}

/** Static blocks (Chromium 94) and brand checks of private members (91). */
const NEWER_THAN_86 = /\bstatic\s*\{|#[\w$]+ in /;

export default defineConfig({
  base: './',
  plugins: [svelte(), pageHead(), plainScopes(), lowerNewSyntax()],
  worker: { format: 'es', plugins: () => [keepMapWorker(), lowerNewSyntax()] },
  build: {
    target: 'chrome98',
    cssTarget: 'chrome86',
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A part fetches itself, and the library of the page is there before any part.
      resolveDependencies: (part, needed) =>
        needed.filter((file) => file !== part && !/\/svelte-/.test(file)),
    },
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        // By itself, so that both pages come to the same file and a browser fetches it once.
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ },
            // Two lists of words, for which a file of its own would be a request of its own.
            {
              name: 'svelte',
              test: /node_modules[\\/]svelte[\\/]|core[\\/]gazetteer[\\/]level\.ts/,
            },
          ],
        },
      },
    },
  },
});
