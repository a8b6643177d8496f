import { fetchFile } from './fetch-file.ts';
import { LoadError } from './load-error.ts';

/**
 * Fetches a JSON artifact and hands it to the parser of its format. Throws a {@link LoadError} that
 * names the file; a parser that throws means that the file is damaged.
 */
export async function loadJson<T>(
  file: string,
  parse: (json: unknown) => T,
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetchFile(file, signal ? { signal } : {}).catch((cause: unknown) => {
    throw new LoadError(file, 'unreachable', cause);
  });
  if (!response.ok) throw new LoadError(file, 'missing');
  const text = await response.text().catch((cause: unknown) => {
    throw new LoadError(file, 'unreachable', cause);
  });
  try {
    return parse(JSON.parse(text));
  } catch (cause) {
    throw new LoadError(file, 'damaged', cause);
  }
}
