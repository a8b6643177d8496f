/** Thousandths of an em: Chinese characters and their punctuation, and all others. */
const WIDE = 1000;
const NARROW = 500;

/** About how wide a letter is, so that a reader who selects words sees about what is selected. */
export function letterWidth(letter: string): number {
  return letter > '\u2e7f' ? WIDE : NARROW;
}

/** Codes of the letters that a document uses: 1, 2 … in the order of their first use. */
export class LetterCodes {
  readonly #codes = new Map<string, number>();

  /** The letters of a text as the hexadecimal string of two bytes each that a content stream shows. */
  hexOf(text: string): string {
    return [...text].map((letter) => hex(this.#codeOf(letter))).join('');
  }

  /** Widths by code, from that of code 0 on, which stands for nothing. */
  get widths(): number[] {
    return [WIDE, ...[...this.#codes.keys()].map(letterWidth)];
  }

  /** The CMap that says which text each code stands for, so that it can be found and copied. */
  toUnicode(): string {
    const lines = [...this.#codes].map(
      ([letter, code]) => `<${hex(code)}> <${[...utf16(letter)].map(hex).join('')}>`,
    );
    const blocks: string[] = [];
    // A block holds at most a hundred.
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }

  #codeOf(letter: string): number {
    let code = this.#codes.get(letter);
    if (code === undefined) {
      code = this.#codes.size + 1;
      this.#codes.set(letter, code);
    }
    return code;
  }
}

/** The UTF-16 units of a text. */
export function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** Two bytes as four hexadecimal digits. */
export function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
