import {
  decodeText as decodeWith,
  strayControl as strayWith,
  type Decode,
  type DecodedText,
  type StrayControl,
} from '../../../src/core/list/decode-text.ts';

const decode: Decode = (part, encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(part);

/** Decodes a text file in whichever encoding it is found to be; null when it is no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  return decodeWith(bytes, decode);
}

/** The first control character of a file that is a text but for a few of them; null for any other file. */
export function strayControl(bytes: Uint8Array): StrayControl | null {
  return strayWith(bytes, decode);
}
