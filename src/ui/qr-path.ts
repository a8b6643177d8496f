import { create } from 'qrcode';

/** A QR code as one SVG path in modules, with the quiet zone of four that readers need. */
export interface QrPath {
  /** Modules across, quiet zone included. */
  readonly size: number;
  readonly path: string;
}

const QUIET = 4;

/** Null for text too long for any QR code. Level M: a fold or a stain may cover a seventh. */
export function qrPath(text: string): QrPath | null {
  try {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    let path = '';
    for (let row = 0; row < modules.size; row++) {
      for (let from = 0; from < modules.size; from++) {
        let length = 0;
        while (from + length < modules.size && modules.get(row, from + length)) length += 1;
        if (length > 0) path += `M${from + QUIET} ${row + QUIET}h${length}v1h-${length}z`;
        from += length;
      }
    }
    return { size: modules.size + 2 * QUIET, path };
  } catch (error) {
    if (error instanceof Error && /too big|amount of data/i.test(error.message)) return null;
    throw error;
  }
}
