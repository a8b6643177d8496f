import { Command } from 'commander';
import { diffLines, diffStations, isSame } from '../../src/core/list/diff.ts';
import { readStations } from '../lib/read-stations.ts';
import { printJson, status } from '../lib/terminal.ts';

interface Options {
  readonly region?: string;
  readonly data?: string;
  readonly json?: true;
}

/** `diff`: what is different between two lists of stations. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('say which stations of two lists were added, removed, changed and moved')
    .argument('<old>', 'a region of data/regions, its folder, stations.csv, or any list')
    .argument('<new>', 'the same')
    .option(
      '--region <slug|code>',
      'where lists lie that are no stations.csv (default: the nation)',
    )
    .option('--data <dir>', 'folder with site.json and regions/ (default: data)')
    .option('--json', 'print the whole difference on stdout')
    .addHelpText(
      'after',
      '\nThe exit status is 0 whether they differ or not, 1 when one cannot be read.',
    )
    .action(diff);
}

function diff(oldName: string, newName: string, options: Options): void {
  const found = diffStations(readStations(oldName, options), readStations(newName, options));
  if (options.json) {
    const { same: unchanged, ...changes } = found;
    printJson({ old: oldName, new: newName, same: isSame(found), unchanged, ...changes });
    return;
  }
  for (const line of diffLines(found)) process.stdout.write(`${line}\n`);
  if (isSame(found)) status('no difference');
}
