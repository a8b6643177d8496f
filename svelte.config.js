import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Components in TypeScript, runes everywhere. */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
};
