import JSZip from 'jszip';

/** What a presentation holds, read from its XML. */
export interface ReadSlides {
  /** Slide by slide: all words, and the tables as rows of cells. */
  readonly slides: readonly {
    readonly text: string;
    readonly tables: readonly (readonly string[][])[];
    readonly xml: string;
    readonly notes: string;
  }[];
  readonly charts: readonly string[];
  readonly layouts: readonly string[];
  /** Pictures by path. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly paths: readonly string[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a .pptx as a program would: numbers of slides in order, entities resolved. */
export async function readSlides(file: Blob | Uint8Array): Promise<ReadSlides> {
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file;
  const zip = await JSZip.loadAsync(bytes);
  const paths = Object.keys(zip.files);
  const text = (path: string): Promise<string> =>
    zip.file(path)?.async('string') ?? Promise.resolve('');
  const matching = (pattern: RegExp): Promise<string[]> =>
    Promise.all(
      paths
        .filter((path) => pattern.test(path))
        .sort((a, b) => numberIn(a) - numberIn(b))
        .map(text),
    );
  const notes = await matching(/^ppt\/notesSlides\/notesSlide\d+\.xml$/);
  const slides = await matching(/^ppt\/slides\/slide\d+\.xml$/);
  const pictures = paths.filter((path) => /^ppt\/media\/.*\.png$/.test(path));
  return {
    slides: slides.map((xml, at) => ({
      ...{ xml, text: wordsOf(xml), tables: tablesOf(xml), notes: wordsOf(notes[at] ?? '') },
    })),
    charts: await matching(/^ppt\/charts\/chart\d+\.xml$/),
    layouts: await matching(/^ppt\/slideLayouts\/slideLayout\d+\.xml$/),
    media: new Map(
      await Promise.all(
        pictures.map(async (path) => [path, await zip.file(path)!.async('uint8array')] as const),
      ),
    ),
    paths,
  };
}

function numberIn(path: string): number {
  return Number(/(\d+)\.xml$/.exec(path)?.[1]);
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => plain(text)).join('\n');
}

function tablesOf(xml: string): string[][][] {
  return [...xml.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<a:tr [^>]*>.*?<\/a:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => wordsOf(cell)),
    ),
  );
}

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
