import { Command } from 'commander';
import type { AskedCoverage } from '../lib/answer-coverage.ts';

/** `coverage`: what lies within the standard of a station, what does not, and how sure that is. */
export function coverageCommand(): Command {
  return (
    new Command('coverage')
      .description('how much of a region is within reach of its stations, and where the gaps are')
      .option('--region <slug>', 'a region of data/regions')
      .option('--all', 'every region of data/site.json, one folder each below --out')
      .option(
        '--mode <mode>',
        'one standard for all levels: walk, elder_walk, bicycle, ebike, drive',
      )
      .option('--minutes <n>', 'minutes, on every level')
      .option('--speed <km/h>', 'speed, on every level')
      .option(
        '--detour <factor>',
        'distance on the network by straight-line distance, on every level',
      )
      .option(
        '--standards <text>',
        'standards in short: village:walk-15-4-1.25,town:ebike-15-15-1.25',
      )
      .option('--config <file>', 'an analysis.json that the planner or --out has written')
      .option(
        '--demand <file>',
        '.csv, .xlsx, .geojson or .tif of where people are; none; divisions',
      )
      .option('--crs <datum>', 'datum of the demand file: wgs84, gcj02 or bd09')
      .option('--out <dir>', 'write tables, shapes and the analysis here')
      .option('--data <dir>', 'folder with site.json and regions/ (default: data)')
      .option('--json', 'print the numbers on stdout')
      // The analysis is loaded when it is asked for: it would double the start of every other verb.
      .action(async (options: AskedCoverage) => {
        const { answerCoverage } = await import('../lib/answer-coverage.ts');
        await answerCoverage(options);
      })
  );
}
