/** How long the browser may take to begin reading a download, milliseconds. */
const GRACE_MS = 10_000;

/** Hands a file to the browser's downloads. */
export function download(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, GRACE_MS);
}
