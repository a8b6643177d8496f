let last = 0;

/** Another id for every part of the panel: labels and notes name their fields by it. */
export function nextId(): string {
  last += 1;
  return `share-${last}`;
}
