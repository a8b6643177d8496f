import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import collectLicenses, { type Dependency } from 'rollup-plugin-license';
import satisfies from 'spdx-satisfies';
import type { InlineConfig, Plugin } from 'vite';
import { PROJECT_ROOT } from '../setup/project-root.mjs';

/** Licences whose only condition, if any, is that their text goes along. Anything else ends the build. */
const ALLOWED = [
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Zlib'],
  ...['Unlicense', 'CC0-1.0', 'BlueOak-1.0.0'],
].join(' OR ');

/** Texts of licences that stand in a package's repository and were left out of the package. */
const APART = join(import.meta.dirname, 'licences');

/** What is told of a package. */
interface NoticedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  readonly text: string;
}

/**
 * The packages that a build takes in, with their licences. Throws, and ends the build, when one has a
 * licence that is not allowed, or comes without any text of it.
 */
export class Notices {
  readonly #found = new Map<string, NoticedPackage>();
  /** Packages with a module that imports one of another package. */
  readonly #importing = new Set<string>();

  /** What a build needs to be counted here, its workers as well. */
  watch(): InlineConfig {
    return { plugins: this.#plugins(), worker: { plugins: () => this.#plugins() } };
  }

  get packages(): readonly NoticedPackage[] {
    return [...this.#found.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  }

  /** One text with all of them, for a file beside what was built. Same packages, same bytes. */
  text(): string {
    const head = `Fuwuquan 服务圈 is licensed under the Apache License 2.0. Its programs hold parts of the following packages,
each under its own licence.
`;
    const each = this.packages.map(
      ({ name, version, license, text }) =>
        `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`,
    );
    return [head, ...each].join('\n');
  }

  /** What lies beside everything that is handed on, by file name: licence, sources of the data, notices. */
  files(): Readonly<Record<string, string>> {
    const read = (name: string): string =>
      readFileSync(join(PROJECT_ROOT, name), 'utf8').replaceAll('\r\n', '\n');
    return {
      'LICENSE.txt': read('LICENSE'),
      'NOTICE.txt': read('NOTICE'),
      'THIRD-PARTY-NOTICES.txt': this.text(),
    };
  }

  #plugins(): Plugin[] {
    const collect = collectLicenses({
      thirdParty: {
        multipleVersions: true,
        output: (dependencies: Dependency[]) => {
          this.#take(dependencies);
        },
      },
    });
    const imports: Plugin = {
      name: 'notices-imports',
      moduleParsed: ({ id, importedIds }) => {
        const name = packageOf(id);
        if (name === null || this.#importing.has(name)) return;
        if (importedIds.some((each) => ![null, name].includes(packageOf(each)))) {
          this.#importing.add(name);
        }
      },
    };
    return [imports, collect as Plugin];
  }

  #take(dependencies: readonly Dependency[]): void {
    const faults: string[] = [];
    for (const each of dependencies) {
      const { name, version, license } = each;
      if (name) faults.push(...this.#add(name, textOf(each), version, license));
    }
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }

  /** Adds a package, with what it has built in; answers what is wrong with their licences. */
  #add(
    name: string,
    text: string,
    version: string | null | undefined,
    expression: string | null | undefined,
  ): string[] {
    const license = expression ?? '';
    const own = license === 'Apache-2.0' ? 'The text of this licence is that of LICENSE.txt.' : '';
    const found = {
      name,
      version: version ?? '',
      license,
      text: text || licenceFileOf(name) || own,
    };
    if (this.#found.has(keyOf(found))) return [];
    this.#found.set(keyOf(found), found);
    // One that needs others and imports none was built with them inside, where no bundler sees them.
    const inside = this.#importing.has(name) ? [] : dependenciesOf(name);
    return [
      ...faultsOf(found),
      ...inside.flatMap((each) => {
        const { version: other, license: its } = manifestOf(each);
        return this.#add(each, '', other, its);
      }),
    ];
  }
}

const keyOf = ({ name, version }: NoticedPackage): string => `${name}@${version}`;

function textOf({ licenseText, noticeText }: Dependency): string {
  return [licenseText, noticeText]
    .map((text) => text?.trim() ?? '')
    .filter(Boolean)
    .join('\n\n');
}

/** What is wrong with the licence of a package, and what to do; empty for nothing. */
export function faultsOf({ name, version, license, text }: NoticedPackage): string[] {
  const what = `${name} ${version}`;
  if (!isAllowed(license)) {
    return [`${what} is licensed under "${license}", which is not ${ALLOWED}: use another package`];
  }
  return text === '' ? [`${what} brings no text of its licence: use another package`] : [];
}

/** The package that a module lies in; null for our own. */
function packageOf(id: string): string | null {
  const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
  return name?.replace('\\', '/') ?? null;
}

function isAllowed(expression: string): boolean {
  try {
    return satisfies(expression, `(${ALLOWED})`);
  } catch {
    // No SPDX expression: SEE LICENSE IN, a name of their own, nothing at all.
    return false;
  }
}

interface PackageManifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const packageFolder = (name: string): string => join(PROJECT_ROOT, 'node_modules', name);

function manifestOf(name: string): PackageManifest {
  return JSON.parse(
    readFileSync(join(packageFolder(name), 'package.json'), 'utf8'),
  ) as PackageManifest;
}

const dependenciesOf = (name: string): string[] => Object.keys(manifestOf(name).dependencies ?? {});

/** The text of a package's licence, or what its description says of it; empty without any. */
function licenceFileOf(name: string): string {
  const folder = packageFolder(name);
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
  const read = (pattern: RegExp): string => {
    const file = files.find((each) => pattern.test(each));
    return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  };
  const [, told = ''] = /^#+ *Licen[cs]e.*\n([\s\S]*)/im.exec(read(/^readme/i)) ?? [];
  const apart = join(APART, `${name}.txt`);
  const ours = existsSync(apart) ? readFileSync(apart, 'utf8').trim() : '';
  return read(/^(?:licen[cs]e|copying)/i) || told.trim() || ours;
}
