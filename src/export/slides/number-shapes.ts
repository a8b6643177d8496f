import type JSZip from 'jszip';

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
/** The first number is that of the slide itself. */
const FIRST = 2;

/** Gives every shape of a slide a number of its own, as the format asks: the library gives some twice. */
export async function numberShapes(zip: JSZip): Promise<void> {
  for (const path of Object.keys(zip.files)) {
    const file = SLIDE.test(path) ? zip.file(path) : null;
    if (!file) continue;
    let number = FIRST;
    const xml = (await file.async('string')).replace(
      /(<p:cNvPr id=")(\d+)("(?: name="[^"]+"))/g,
      (_, before: string, _old: string, after: string) => `${before}${number++}${after}`,
    );
    zip.file(path, xml);
  }
}
