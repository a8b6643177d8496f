/** A user's mistake: printed as one line without a stack, exit code 1. The message names the remedy. */
export class CliError extends Error {
  override name = 'CliError';
}
