import { brotliCompressSync, constants } from 'node:zlib';
import { printDivisions, type Division } from '../../src/core/gazetteer/division.ts';
import { groupBy } from './group-by.ts';

/** The villages of a province as text, and the text packed. */
export interface PackedVillages {
  readonly file: string;
  readonly text: string;
  readonly packed: Uint8Array;
  readonly count: number;
}

/** One file a province, packed with Brotli at its best quality (about 12 s for all). */
export function packVillages(divisions: readonly Division[]): PackedVillages[] {
  const villages = divisions.filter(({ level }) => level === 'village');
  const byProvince = [...groupBy(villages, ({ code }) => code.slice(0, 2))].sort();
  return byProvince.map(([province, all]) => {
    const text = printDivisions(all);
    const bytes = Buffer.from(text);
    const packed = brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
    return { file: `villages/${province}.tsv.br`, text, packed, count: all.length };
  });
}
