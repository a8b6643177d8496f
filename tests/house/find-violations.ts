import { posix } from 'node:path';
import { sourceFacts, type SourceFacts, type SourceImport } from './source-facts.ts';

/** A source file: path from the project's folder with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const FACES = ['finder', 'planner', 'embed', 'review'];
const LIBRARY = ['core', 'load', 'workers', 'map', 'ui'];
/** The library, and pictures and documents, which faces load when asked. */
const WITH_EXPORT = [...LIBRARY, 'export'];

/** Who may import whom, besides itself. Rooms of the browser; scripts and tests stand outside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  load: ['core'],
  workers: ['core', 'load'],
  map: ['core', 'load'],
  ui: ['core', 'map'],
  export: LIBRARY,
  finder: WITH_EXPORT,
  planner: WITH_EXPORT,
  embed: WITH_EXPORT,
  review: LIBRARY,
  scripts: ['core'],
};

/** Packages that compute and nothing else, and packages that are only types. */
const PURE =
  /^(?:valibot|@turf\/[a-z-]+|delaunator|flatbush|kdbush|gcoord|topojson-client|geojson|topojson-specification|@e965\/xlsx)$/;

const SVELTE = /^svelte(?:\/|$)/;

/** Packages per room, where the room is held to a list. */
const MAY_USE: Readonly<Record<string, RegExp>> = {
  core: PURE,
  load: new RegExp(`${PURE.source}|^(?:pmtiles|geotiff)$`),
  workers: new RegExp(`${PURE.source}|^highs(?:/|$)`),
  map: new RegExp(`${PURE.source}|^(?:maplibre-gl|pmtiles|@maplibre)(?:/|$)|${SVELTE.source}`),
  ui: new RegExp(`${PURE.source}|${SVELTE.source}|^qrcode$`),
};

/** Names that reach outside: the network, the page, the process, the clock, chance. */
const IMPURE =
  /^(?:fetch|console|process|window|document|navigator\..*|localStorage|sessionStorage|indexedDB|caches|crypto|XMLHttpRequest|WebSocket|EventSource|Worker|setTimeout|setInterval|queueMicrotask|requestAnimationFrame|performance\..*|Math\.random|Date\.now|Date\(\))$/;
const NETWORK = /^(?:fetch|XMLHttpRequest|WebSocket|EventSource|navigator\.sendBeacon)$/;

const VAGUE_NAME = /^(?:utils?|helpers?|managers?|common|misc)$/i;
const CODE = /\.(?:ts|mjs|js|svelte)$/;

/** Every breach of the house's rules, one line each, sorted; empty when all is well. */
export function findViolations(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map((file) => file.path));
  const graph = new Map<string, string[]>();
  const found: string[] = [];
  for (const { path, text } of files) {
    const facts = sourceFacts(path, text);
    const targets = facts.imports.map((each) => targetOf(path, each.specifier));
    graph.set(path, targets.filter((target) => target !== null && paths.has(target)) as string[]);
    for (const [index, each] of facts.imports.entries()) {
      const fault = importFault(path, each, targets[index] ?? null, paths);
      if (fault) found.push(`${path}:${each.line} ${fault}`);
    }
    found.push(...globalFaults(path, facts), ...nameFaults(path));
  }
  return [...found, ...cycles(graph)].sort();
}

/** `core` for `src/core/geo/distance.ts`; `scripts`, `tests`; null for files of the root. */
function roomOf(path: string): string | null {
  const [first = '', second = ''] = path.split('/');
  if (first !== 'src') return path.includes('/') ? first : null;
  return second.includes('.') ? null : second;
}

/** Path of the file that a relative import names, without a query like `?worker`; null for a package. */
function targetOf(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
}

function importFault(
  path: string,
  { specifier }: SourceImport,
  target: string | null,
  paths: ReadonlySet<string>,
): string | null {
  const room = roomOf(path);
  if (room === null || room === 'tests') return null;
  if (target === null) return packageFault(path, room, specifier);
  if (CODE.test(target) || !posix.extname(target)) {
    if (!paths.has(target)) return `imports ${specifier}, which is no file (is the .ts missing?)`;
  }
  const other = roomOf(target);
  if (other === room || (other !== null && MAY_IMPORT[room]?.includes(other))) return null;
  return `${room} may not import ${other ?? 'the root'}: ${specifier}`;
}

function packageFault(path: string, room: string, specifier: string): string | null {
  const name = specifier.replace(/\?.*$/, '');
  if (room !== 'scripts' && name.startsWith('node:')) return `the browser has no ${name}`;
  if (room === 'map' && SVELTE.test(name) && !path.endsWith('.svelte')) {
    return `only the components of src/map may know Svelte: ${name}`;
  }
  if (room === 'scripts' && /^(?:svelte|maplibre-gl)(?:\/|$)/.test(name)) {
    return `scripts may not use ${name}`;
  }
  const allowed = MAY_USE[room];
  return allowed && !allowed.test(name) ? `${room} may not use the package ${name}` : null;
}

function globalFaults(path: string, { globals }: SourceFacts): string[] {
  const room = roomOf(path);
  const isBrowser = path.startsWith('src/');
  return globals.flatMap(({ name, line }) => {
    if (room === 'core' && IMPURE.test(name)) return [`${path}:${line} core may not use ${name}`];
    if (isBrowser && room !== 'load' && NETWORK.test(name)) {
      return [`${path}:${line} only src/load may use ${name}`];
    }
    return [];
  });
}

/** A file is named after its idea: kebab-case, components in PascalCase, no catch-all names. */
function nameFaults(path: string): string[] {
  const room = roomOf(path);
  if (room === null) return [];
  const stem = posix.basename(path).replace(/\.(?:svelte\.ts|d\.ts|svelte|ts|mjs|js)$/, '');
  const shape = path.endsWith('.svelte') ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
  const faults = [];
  if (!shape.test(stem)) faults.push(`${path} is not named in the house's case`);
  if (
    path
      .split('/')
      .slice(1)
      .some((part) => VAGUE_NAME.test(part.replace(/\..*$/, '')))
  ) {
    faults.push(`${path} has a name that says nothing`);
  }
  if (path.startsWith('src/') && ![...WITH_EXPORT, ...FACES].includes(room)) {
    faults.push(`${path} is in no room of the house`);
  }
  return faults;
}

/** Each import cycle once, written from its smallest path. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const finished = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.add(cycleName(trail.slice(start)));
    if (start >= 0 || finished.has(path)) return;
    trail.push(path);
    for (const target of graph.get(path) ?? []) visit(target);
    trail.pop();
    finished.add(path);
  };
  for (const path of graph.keys()) visit(path);
  return [...found];
}

function cycleName(ring: readonly string[]): string {
  const first = ring.indexOf([...ring].sort()[0] ?? '');
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  return `import cycle: ${[...turned, turned[0]].join(' → ')}`;
}
