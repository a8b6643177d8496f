/**
 * One of the site's own files. The edition for a USB stick is built with `embedded-file.ts` in place of
 * this: a page from a disk may fetch nothing.
 */
export function fetchFile(file: string, init: RequestInit): Promise<Response> {
  return fetch(file, init);
}
