import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildGazetteer } from '../gazetteer/build-gazetteer.ts';
import { installPackages } from '../gazetteer/install-packages.ts';
import { GAZETTEER_DIR, loadGazetteerManifest } from '../lib/gazetteer-files.ts';
import { shown } from '../lib/paths.ts';
import { printJson, size, status } from '../lib/terminal.ts';
import { writeAtomic } from '../lib/write-atomic.ts';
import { gazetteerImportCommand } from './gazetteer-import.ts';

interface BuildOptions {
  readonly packages?: string;
  readonly json?: true;
}

/** `gazetteer`: the packages of divisions, places and outlines → data/gazetteer. */
export function gazetteerCommand(): Command {
  return (
    new Command('gazetteer')
      .description(
        'rebuild data/gazetteer from its source packages, which it installs for itself (250 MB)',
      )
      .option('--packages <dir>', 'a node_modules folder that has the packages already')
      .option('--json', 'print the files and their counts on stdout')
      // Else --json behind "import" would be taken for this command's.
      .enablePositionalOptions()
      .action(build)
      .addCommand(gazetteerImportCommand())
  );
}

/** A rebuild starts from the packages alone, so points that were imported before are gone: says which. */
function remindOfImports(): void {
  if (!existsSync(join(GAZETTEER_DIR, 'manifest.json'))) return;
  for (const { source, file } of loadGazetteerManifest().imports) {
    status(`the points of ${source} are dropped: import ${file} again afterwards`);
  }
}

async function build({ packages, json }: BuildOptions): Promise<void> {
  remindOfImports();
  const installed = installPackages(packages);
  const files: { file: string; count: string; bytes: number }[] = [];
  try {
    await buildGazetteer(installed.folder, join(GAZETTEER_DIR, 'sources'), (name, data, count) => {
      const path = join(GAZETTEER_DIR, ...name.split('/'));
      writeAtomic(path, data);
      const bytes = Buffer.byteLength(data);
      files.push({ file: shown(path), count: String(count), bytes });
      status(`${shown(path)}  ${count}  ${size(bytes)}`);
    });
  } finally {
    installed.remove();
  }
  if (json) printJson(files);
}
