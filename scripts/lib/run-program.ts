import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import { status } from './terminal.ts';

/** The verbs, each loaded only when it is asked for: together they take a second to load. */
const VERBS: Readonly<Record<string, () => Promise<Command>>> = {
  gazetteer: async () => (await import('../commands/gazetteer.ts')).gazetteerCommand(),
  derive: async () => (await import('../commands/derive.ts')).deriveCommand(),
  geocode: async () => (await import('../commands/geocode.ts')).geocodeCommand(),
  diff: async () => (await import('../commands/diff.ts')).diffCommand(),
  build: async () => (await import('../commands/build.ts')).buildCommand(),
  coverage: async () => (await import('../commands/coverage.ts')).coverageCommand(),
  check: async () => (await import('../commands/check.ts')).checkCommand(),
};

/**
 * Does what the words of a command line ask for. Results go to stdout, all else to stderr; the answer is the
 * exit code: 0 when all went well and for help, 1 for a user's mistake, 2 for a bug of ours.
 */
export async function runProgram(words: readonly string[]): Promise<number> {
  const debug = words.includes('--debug');
  const program = new Command('fuwuquan')
    .description(
      "From a list of veterans' service stations to checked positions, tiles and numbers",
    )
    .option('--debug', 'show where in the program an error arose')
    .showHelpAfterError('Add --help for the options.')
    // Options belong to the verb they stand behind: "gazetteer import --json" is not "gazetteer --json".
    .enablePositionalOptions();
  // Help and mistakes need all verbs.
  const asked = words.find((word) => word !== '--debug') ?? '';
  for (const load of Object.hasOwn(VERBS, asked) ? [VERBS[asked]!] : Object.values(VERBS)) {
    program.addCommand(await load());
  }
  prepare(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (debug) status(inspect(error));
    else status(said(error));
    return error instanceof CliError ? 1 : 2;
  }
}

function said(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof CliError
    ? `error: ${message}`
    : `bug: ${message}\nThis should not happen. Run it again with --debug and report what it prints.`;
}

/** Errors come here instead of ending the process, and every verb knows `--debug`. */
function prepare(command: Command): void {
  command.exitOverride();
  for (const each of command.commands) prepare(each.option('--debug', 'as above'));
}
