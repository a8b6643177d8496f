/** Puts a picture, SVG text of our own making, in as elements: its text can be selected and read out. */
export function showSvg(node: HTMLElement, svg: string): { update: (svg: string) => void } {
  const update = (text: string): void => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    node.replaceChildren(document.importNode(documentElement, true));
  };
  update(svg);
  return { update };
}
