import { describe, expect, test } from 'vitest';
import { findViolations, type SourceFile } from './find-violations.ts';

/** A small house in which every rule holds. */
const SOUND: Readonly<Record<string, string>> = {
  'src/core/geo/distance.ts': `import type { LngLat } from './lng-lat.ts';
    // fetch(url) and Math.random() in a comment are no use of them
    export const distance = (a: LngLat) => ({ fetch: 'console.log', log: Math.hypot(...a) });`,
  'src/core/geo/lng-lat.ts': `export type LngLat = [number, number];
    export const day = (text: string) => new Date(text).getTime() + new Date(0).getTime();`,
  'src/core/circle.ts': `import circle from '@turf/circle'; import * as v from 'valibot';
    export const x = [circle, v];`,
  'src/load/stations.ts': `import { x } from '../core/circle.ts'; export const get = () => fetch(x);`,
  'src/workers/nearest.ts': `import { x } from '../core/circle.ts'; postMessage(x);`,
  'src/map/style.ts': `import { Map } from 'maplibre-gl'; import { x } from '../core/circle.ts';
    export const m = [Map, x];`,
  'src/map/MapView.svelte': `<script lang="ts">
      import { onMount } from 'svelte'; import { m } from './style.ts'; onMount(() => m);
    </script>
    <p>Loaded by fetch</p>`,
  'src/ui/StationList.svelte': `<script lang="ts">import { x } from '../core/circle.ts';</script>{x}`,
  'src/finder/Face.svelte': `<script lang="ts">
      import List from '../ui/StationList.svelte'; import { get } from '../load/stations.ts';
      const MapView = import('../map/MapView.svelte');
      const worker = new URL('../workers/nearest.ts', import.meta.url);
    </script>
    <List onclick={() => get()} {MapView} {worker} />`,
  'src/finder/main.ts': `import './face.css'; import Face from './Face.svelte'; export default Face;`,
  'scripts/cli.ts': `import { readFileSync } from 'node:fs'; import { x } from '../src/core/circle.ts';
    console.log(readFileSync, x, Date.now()); await fetch('https://example.org');`,
  'scripts/artifacts/stations.pmtiles.ts': `export const write = 1;`,
  'tests/geo.test.ts': `import '../scripts/cli.ts'; import '../src/finder/main.ts';`,
};

function houseWith(changes: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries({ ...SOUND, ...changes }).map(([path, text]) => ({ path, text }));
}

test('a sound house has no violations', () => {
  expect(findViolations(houseWith({}))).toEqual([]);
});

describe('each breach is found', () => {
  const inCore = (text: string): Record<string, string> => ({ 'src/core/bad.ts': text });
  const core = (message: string): string => `src/core/bad.ts:1 ${message}`;
  test.each<[breach: string, files: Record<string, string>, violations: string[]]>([
    [
      'core imports another room',
      inCore(`import '../load/stations.ts';`),
      [core('core may not import load: ../load/stations.ts')],
    ],
    [
      'core imports Node',
      inCore(`import { join } from 'node:path';`),
      [core('the browser has no node:path')],
    ],
    [
      'core imports a package that is not on the list, if only as a type',
      inCore(`import type { Map } from 'maplibre-gl';`),
      [core('core may not use the package maplibre-gl')],
    ],
    [
      'core imports a package inside a type',
      inCore(`export type M = import('pmtiles').PMTiles;`),
      [core('core may not use the package pmtiles')],
    ],
    [
      'core re-exports a package',
      inCore(`export * from 'pinyin-pro';`),
      [core('core may not use the package pinyin-pro')],
    ],
    [
      'core fetches',
      inCore(`export const f = () => fetch('x');`),
      [core('core may not use fetch')],
    ],
    [
      'core fetches by another name',
      inCore(`const get = globalThis.fetch; get('x');`),
      [core('core may not use fetch')],
    ],
    ['core prints', inCore(`console.log(1);`), [core('core may not use console')]],
    ['core asks for the process', inCore(`process.exit();`), [core('core may not use process')]],
    ['core is random', inCore(`Math.random();`), [core('core may not use Math.random')]],
    ['core reads the clock', inCore(`Date.now();`), [core('core may not use Date.now')]],
    ['core makes a date of now', inCore(`new Date();`), [core('core may not use Date()')]],
    ['core makes a date of now, tersely', inCore(`new Date;`), [core('core may not use Date()')]],
    ['core measures', inCore(`performance.now();`), [core('core may not use performance.now')]],
    ['core waits', inCore(`setTimeout(() => 1, 9);`), [core('core may not use setTimeout')]],
    [
      'one face imports another, lazily',
      { 'src/planner/main.ts': `await import('../finder/Face.svelte');` },
      ['src/planner/main.ts:1 planner may not import finder: ../finder/Face.svelte'],
    ],
    [
      'a worker is taken from another face',
      { 'src/planner/main.ts': `new Worker(new URL('../finder/main.ts', import.meta.url));` },
      ['src/planner/main.ts:1 planner may not import finder: ../finder/main.ts'],
    ],
    [
      'map knows Svelte outside its components',
      { 'src/map/layers.ts': `import { onMount } from 'svelte'; onMount(() => 1);` },
      ['src/map/layers.ts:1 only the components of src/map may know Svelte: svelte'],
    ],
    [
      'load imports map',
      { 'src/load/stations.ts': `import MapView from '../map/MapView.svelte'; MapView();` },
      ['src/load/stations.ts:1 load may not import map: ../map/MapView.svelte'],
    ],
    [
      'ui imports a face, from a component',
      { 'src/ui/Panel.svelte': `<p>1</p>\n<script lang="ts">import '../finder/main.ts';</script>` },
      ['src/ui/Panel.svelte:2 ui may not import finder: ../finder/main.ts'],
    ],
    [
      'a face fetches',
      { 'src/finder/url.ts': `export const u = await window.fetch('x');` },
      ['src/finder/url.ts:1 only src/load may use fetch'],
    ],
    [
      'the markup of a component fetches',
      { 'src/ui/Panel.svelte': `<p>1</p>\n<button onclick={() => fetch('x')}>2</button>` },
      ['src/ui/Panel.svelte:2 only src/load may use fetch'],
    ],
    [
      'a face sends a beacon',
      { 'src/finder/url.ts': `navigator.sendBeacon('x');` },
      ['src/finder/url.ts:1 only src/load may use navigator.sendBeacon'],
    ],
    [
      'the site imports scripts',
      { 'src/finder/url.ts': `import '../../scripts/cli.ts';` },
      ['src/finder/url.ts:1 finder may not import scripts: ../../scripts/cli.ts'],
    ],
    [
      'a script imports a face',
      { 'scripts/commands/build.ts': `import '../../src/finder/main.ts';` },
      ['scripts/commands/build.ts:1 scripts may not import finder: ../../src/finder/main.ts'],
    ],
    [
      'a script imports tests',
      { 'scripts/commands/build.ts': `import '../../tests/geo.test.ts';` },
      ['scripts/commands/build.ts:1 scripts may not import tests: ../../tests/geo.test.ts'],
    ],
    [
      'an import without its extension',
      { 'src/core/area.ts': `import { x } from './circle'; x;` },
      ['src/core/area.ts:1 imports ./circle, which is no file (is the .ts missing?)'],
    ],
    [
      'three files in a ring, named once',
      {
        'src/core/c.ts': `import './a.ts';`,
        'src/core/b.ts': `export * from './c.ts';`,
        'src/core/a.ts': `import type { B } from './b.ts';`,
      },
      ['import cycle: src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts'],
    ],
    [
      'a vague name',
      { 'scripts/lib/utils.ts': '' },
      ['scripts/lib/utils.ts has a name that says nothing'],
    ],
    [
      'a vague folder',
      { 'src/ui/helpers/a.ts': '' },
      ['src/ui/helpers/a.ts has a name that says nothing'],
    ],
    [
      'another case',
      { 'src/core/myIdea.ts': '' },
      ["src/core/myIdea.ts is not named in the house's case"],
    ],
    [
      'a component in kebab-case',
      { 'src/ui/a-b.svelte': '' },
      ["src/ui/a-b.svelte is not named in the house's case"],
    ],
    [
      'a room of its own',
      { 'src/shared/a.ts': '' },
      ['src/shared/a.ts is in no room of the house'],
    ],
  ])('%s', (_, files, violations) => {
    expect(findViolations(houseWith(files))).toEqual(violations);
  });
});
