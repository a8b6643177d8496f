import { joinBytes } from '../bytes/join-bytes.ts';
import { utf8 } from '../bytes/utf8.ts';
import { emptyFont } from './empty-font.ts';
import { hex, LetterCodes, letterWidth, utf16 } from './letter-codes.ts';
import type { PdfDocument, PdfPage } from './pdf-document.ts';

/** Points to a millimetre. */
const PT = 72 / 25.4;

/** Numbers of the objects that every document has; pages follow, three objects each. */
const CATALOG = 1;
const PAGES = 2;
const INFO = 3;
const FONT = 4;
const DESCENDANT = 5;
const DESCRIPTOR = 6;
const FONT_FILE = 7;
const TO_UNICODE = 8;
const STRUCTURE = 9;
const PARENTS = 10;
const FIRST_PAGE = 11;
const PER_PAGE = 3;

/**
 * A PDF 1.7 whose pages are pictures with their words as invisible text above, so that Chinese can be searched,
 * copied and read aloud without a font of several megabytes in the file. Tagged: each page is a figure with its
 * alternative text, and paragraphs. The same document gives the same bytes.
 */
export function writePdf({ title, lang, madeOn, pages }: PdfDocument): Uint8Array {
  const codes = new LetterCodes();
  const contents = pages.map((page) => contentOf(page, codes));
  const font = emptyFont(codes.widths);
  const numberOf = (page: number): number => FIRST_PAGE + page * PER_PAGE;
  const elements = numberOf(pages.length);
  const objects = new Map<number, Uint8Array>();
  const put = (number: number, ...parts: (string | Uint8Array)[]): void => {
    const bytes = parts.map((part) => (typeof part === 'string' ? utf8(part) : part));
    objects.set(number, joinBytes([utf8(`${number} 0 obj\n`), ...bytes, utf8('\nendobj\n')]));
  };
  const putStream = (number: number, dictionary: string, data: Uint8Array): void => {
    const length = `<< ${dictionary} /Length ${data.length} >>\nstream\n`;
    put(number, length, data, '\nendstream');
  };
  put(
    CATALOG,
    `<< /Type /Catalog /Pages ${PAGES} 0 R /Lang ${text(lang)} /MarkInfo << /Marked true >> `,
    `/StructTreeRoot ${STRUCTURE} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  put(
    PAGES,
    `<< /Type /Pages /Count ${pages.length} /Kids [${refs(pages.map((_, at) => numberOf(at)))}] >>`,
  );
  const day = `(D:${madeOn.replace(/\D/g, '')})`;
  put(
    INFO,
    `<< /Title ${text(title)} /Producer (Fuwuquan) /CreationDate ${day} /ModDate ${day} >>`,
  );
  put(
    FONT,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Unseen /Encoding /Identity-H `,
    `/DescendantFonts [${DESCENDANT} 0 R] /ToUnicode ${TO_UNICODE} 0 R >>`,
  );
  put(
    DESCENDANT,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unseen /CIDToGIDMap /Identity /DW 1000 /W [0 [${codes.widths.join(' ')}]] `,
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> `,
    `/FontDescriptor ${DESCRIPTOR} 0 R >>`,
  );
  put(
    DESCRIPTOR,
    `<< /Type /FontDescriptor /FontName /Unseen /Flags 4 /FontBBox [0 -120 1000 880] `,
    `/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 ${FONT_FILE} 0 R >>`,
  );
  putStream(FONT_FILE, `/Length1 ${font.length}`, font);
  putStream(TO_UNICODE, '', utf8(codes.toUnicode()));

  // The tree of the content: a section a page, and in it the figure and its paragraphs.
  let next = elements;
  const sections: number[] = [];
  const parents: string[] = [];
  pages.forEach((page, at) => {
    const own = numberOf(at);
    const section = next;
    const kids = [...Array(page.words.length + 1).keys()].map((mark) => section + 1 + mark);
    next = section + 1 + kids.length;
    sections.push(section);
    parents.push(`${at} [${refs(kids)}]`);
    put(
      section,
      `<< /Type /StructElem /S /Sect /P ${STRUCTURE} 0 R /Pg ${own} 0 R /K [${refs(kids)}] >>`,
    );
    kids.forEach((kid, mark) => {
      const kind = mark === 0 ? `/S /Figure /Alt ${text(page.alt)}` : '/S /P';
      put(kid, `<< /Type /StructElem ${kind} /P ${section} 0 R /Pg ${own} 0 R /K ${mark} >>`);
    });
    const box = `[0 0 ${num(page.size.widthMm * PT)} ${num(page.size.heightMm * PT)}]`;
    put(
      own,
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox ${box} /StructParents ${at} /Tabs /S `,
      `/Resources << /Font << /F ${FONT} 0 R >> /XObject << /I ${own + 2} 0 R >> >> `,
      `/Contents ${own + 1} 0 R >>`,
    );
    putStream(own + 1, '', utf8(contents[at] ?? ''));
    const [width, height] = page.pixels;
    putStream(
      own + 2,
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      page.jpeg,
    );
  });
  put(
    STRUCTURE,
    `<< /Type /StructTreeRoot /K [${refs(sections)}] /ParentTree ${PARENTS} 0 R /ParentTreeNextKey ${pages.length} >>`,
  );
  put(PARENTS, `<< /Nums [${parents.join(' ')}] >>`);
  return fileOf(objects);
}

/** The picture over the whole page, then its words, each laid exactly where it is drawn. */
function contentOf({ size, words }: PdfPage, codes: LetterCodes): string {
  const [width, height] = [num(size.widthMm * PT), num(size.heightMm * PT)];
  const picture = `/Figure << /MCID 0 >> BDC\nq ${width} 0 0 ${height} 0 0 cm /I Do Q\nEMC`;
  const lines = words.map((word, at) => {
    const ems = [...word.text].reduce((sum, letter) => sum + letterWidth(letter), 0) / 1000;
    const natural = ems * word.size;
    const stretch = natural === 0 ? 100 : (word.width / natural) * 100;
    const [x, y] = [num(word.x * PT), num((size.heightMm - word.baseline) * PT)];
    return (
      `/P << /MCID ${at + 1} >> BDC\nBT 3 Tr /F ${num(word.size * PT)} Tf ${num(stretch)} Tz ` +
      `1 0 0 1 ${x} ${y} Tm <${codes.hexOf(word.text)}> Tj ET\nEMC`
    );
  });
  return [picture, ...lines].join('\n');
}

/** Objects in order, the table of where they begin, the trailer. */
function fileOf(objects: ReadonlyMap<number, Uint8Array>): Uint8Array {
  // Four bytes above 127 tell programs that the file is not plain text.
  const head = joinBytes([utf8('%PDF-1.7\n%'), Uint8Array.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])]);
  const parts = [head];
  const offsets = new Map<number, number>();
  let offset = head.length;
  const numbers = [...objects.keys()].sort((a, b) => a - b);
  for (const number of numbers) {
    const bytes = objects.get(number) as Uint8Array;
    offsets.set(number, offset);
    parts.push(bytes);
    offset += bytes.length;
  }
  const size = (numbers[numbers.length - 1] ?? 0) + 1;
  const rows = Array.from({ length: size - 1 }, (_, at) => {
    const known = offsets.get(at + 1);
    const used = known === undefined ? '0000000000 65535 f' : `${digits(known)} 00000 n`;
    return `${used} \n`;
  });
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
  const trailer = `trailer\n<< /Size ${size} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>\n`;
  return joinBytes([...parts, utf8(`${table}${trailer}startxref\n${offset}\n%%EOF\n`)]);
}

/** A text as a hexadecimal string of UTF-16: nothing in it has to be escaped. */
function text(value: string): string {
  return `<FEFF${utf16(value).map(hex).join('')}>`;
}

function refs(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(' ');
}

function digits(value: number): string {
  return String(value).padStart(10, '0');
}

/** A number without an exponent, a thousandth of a point exact. */
function num(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
