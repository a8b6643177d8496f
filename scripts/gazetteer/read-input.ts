import { readFileSync } from 'node:fs';
import { CliError } from '../lib/cli-error.ts';

/** The bytes of a file, or of what a web address gives. */
export async function readInput(fileOrUrl: string): Promise<Uint8Array> {
  if (!/^https?:\/\//.test(fileOrUrl)) {
    try {
      return readFileSync(fileOrUrl);
    } catch (error) {
      throw new CliError(`${fileOrUrl} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    }
  }
  let response: Response;
  try {
    response = await fetch(fileOrUrl);
  } catch (error) {
    const cause = (error as Error).cause;
    const reason = cause instanceof Error ? cause.message : (error as Error).message;
    throw new CliError(
      `${fileOrUrl} cannot be reached (${reason}): download it elsewhere and give the file.`,
    );
  }
  if (!response.ok)
    throw new CliError(`${fileOrUrl} answers ${response.status}: check the address.`);
  return new Uint8Array(await response.arrayBuffer());
}
