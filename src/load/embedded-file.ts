/** Files by their path, as the script beside the page brings them: text, or base64 when they are not. */
type EmbeddedFiles = Readonly<
  Record<string, { readonly text: string } | { readonly base64: string }>
>;

/** In place of `fetch-file.ts` in the edition for a USB stick: answers like a server without ranges. */
export function fetchFile(file: string, { signal }: RequestInit): Promise<Response> {
  if (signal?.aborted) return Promise.reject(new DOMException('Aborted', 'AbortError'));
  const { fuwuquanData } = globalThis as { fuwuquanData?: EmbeddedFiles };
  const found = fuwuquanData?.[file];
  if (!found) return Promise.resolve(new Response(null, { status: 404 }));
  const body =
    'text' in found
      ? found.text
      : Uint8Array.from(atob(found.base64), (letter) => letter.charCodeAt(0));
  return Promise.resolve(new Response(body));
}
