import { Command } from 'commander';
import { join } from 'node:path';
import { buildGazetteer } from '../gazetteer/build-gazetteer.ts';
import { installPackages } from '../gazetteer/install-packages.ts';
import { GAZETTEER_DIR } from '../lib/gazetteer-files.ts';
import { shown } from '../lib/paths.ts';
import { size, status } from '../lib/terminal.ts';
import { writeAtomic } from '../lib/write-atomic.ts';

interface BuildOptions {
  readonly packages?: string;
}

/** `gazetteer`: the packages of divisions, places and outlines → data/gazetteer. */
export function gazetteerCommand(): Command {
  return new Command('gazetteer')
    .description('rebuild data/gazetteer from its source packages, which it installs for itself (250 MB)')
    .option('--packages <dir>', 'a node_modules folder that has the packages already')
    .action(build);
}

async function build({ packages }: BuildOptions): Promise<void> {
  const installed = installPackages(packages);
  try {
    await buildGazetteer(installed.folder, join(GAZETTEER_DIR, 'sources'), (name, data, count) => {
      const path = join(GAZETTEER_DIR, ...name.split('/'));
      writeAtomic(path, data);
      status(`${shown(path)}  ${count}  ${size(Buffer.byteLength(data))}`);
    });
  } finally {
    installed.remove();
  }
}
