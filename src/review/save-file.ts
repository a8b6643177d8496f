interface SavePicker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

/** Whether the browser can write into a file that the user has chosen. */
export function canWriteFiles(): boolean {
  return typeof (window as SavePicker).showSaveFilePicker === 'function';
}

/** Lets the user choose a file to write; null when they think better of it. */
export async function chooseFile(suggestedName: string): Promise<FileSystemFileHandle | null> {
  try {
    const chosen = await (window as SavePicker).showSaveFilePicker?.({
      suggestedName,
      types: [{ description: 'CSV', accept: { 'text/csv': ['.csv'] } }],
    });
    return chosen ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Replaces a file's content; the browser swaps the file when all of it is written. */
export async function writeFile(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

/** Hands a text to the browser's downloads. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Later: some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
