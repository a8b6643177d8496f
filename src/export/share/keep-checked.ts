/**
 * Keeps a box or button checked as told. Svelte's own way to say so would add to the program that the finder
 * loads before its list.
 */
export function keepChecked(
  node: HTMLInputElement,
  checked: boolean,
): { update: (checked: boolean) => void } {
  const update = (is: boolean): void => {
    node.checked = is;
  };
  update(checked);
  return { update };
}
