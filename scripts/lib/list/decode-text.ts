import { decodeText as decodeWith, type DecodedText } from '../../../src/core/list/decode-text.ts';

/** Decodes a text file in whichever encoding it is found to be; null when it is no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  return decodeWith(bytes, (part, encoding, fatal) =>
    new TextDecoder(encoding, { fatal }).decode(part),
  );
}
