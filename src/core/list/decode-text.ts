/** Decodes bytes of an encoding; throws on a byte that is none of it when `fatal`, else writes �. */
export type Decode = (
  bytes: Uint8Array,
  encoding: DecodedText['encoding'],
  fatal: boolean,
) => string;

/** A text and the encoding it was found to be in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';
  /** Bytes that could not be read and became �. */
  readonly unreadable: number;
}

/** A control character that has strayed into a text, such as NUL: where the first stands. */
export interface StrayControl {
  /** From 1. */
  readonly line: number;
  readonly code: number;
  /** How many there are in the text. */
  readonly count: number;
}

/** Characters read well for each � that still passes as UTF-8 with damage; GB18030 read as UTF-8 has far fewer. */
const WELL_PER_DAMAGED = 50;
/** What separates texts from other files: controls besides tab, line ends, form feed. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\x00-\x08\x0e-\x1f]/g;
/** Characters for each control of a text into which a few have strayed; other files have far more of them. */
const WELL_PER_CONTROL = 20;
/** In UTF-16 every comma and line end has a zero byte: more of them than stray into a text. */
const STRAY_ZEROS = 3;
const BYTES_PER_ZERO = 100;

/**
 * Decodes a text file: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 when it reads as
 * that, else GB18030. Null when it is no text. `decode` is the platform's decoder.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): DecodedText | null {
  const decoded = decodeAny(bytes, decode);
  return decoded === null || decoded.text.search(CONTROLS) >= 0 ? null : decoded;
}

/** Why {@link decodeText} refuses what would be a text without them; null when it is none at all. */
export function strayControl(bytes: Uint8Array, decode: Decode): StrayControl | null {
  const text = decodeAny(bytes, decode)?.text ?? '';
  const at = text.search(CONTROLS);
  if (at < 0) return null;
  const count = text.match(CONTROLS)?.length ?? 0;
  if (count * WELL_PER_CONTROL > text.length) return null;
  const line = text.slice(0, at).split(/\r\n|\r|\n/).length;
  return { line, code: text.charCodeAt(at), count };
}

function decodeAny(bytes: Uint8Array, decode: Decode): DecodedText | null {
  const encoding = encodingOf(bytes, decode);
  if (encoding === null) return null;
  const fatal = encoding !== 'UTF-8';
  try {
    const decoded = decode(bytes, encoding, fatal);
    const text = decoded.endsWith('\x1a') ? decoded.slice(0, -1) : decoded;
    const unreadable = fatal ? 0 : damage(text);
    return { text, encoding, unreadable };
  } catch {
    // The bytes are not of this encoding: an answer, not a failure.
    return null;
  }
}

function encodingOf(bytes: Uint8Array, decode: Decode): DecodedText['encoding'] | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8';
  if (a === 0xff && b === 0xfe) return 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  const zeros = [0, 0];
  const sampled = Math.min(bytes.length, 65_536);
  for (let at = 0; at < sampled; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd > Math.max(STRAY_ZEROS, sampled / BYTES_PER_ZERO)) {
    // Line ends and commas have a zero high byte; a low byte is zero in one character of 256 at most.
    if (odd > 8 * even) return 'UTF-16LE';
    if (even > 8 * odd) return 'UTF-16BE';
  }
  return isUtf8(bytes, decode) ? 'UTF-8' : 'GB18030';
}

function isUtf8(bytes: Uint8Array, decode: Decode): boolean {
  const text = decode(bytes, 'UTF-8', false);
  const damaged = damage(text);
  if (damaged === 0) return true;
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) beyondAscii += 1;
  return beyondAscii - damaged >= WELL_PER_DAMAGED * damaged;
}

function damage(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
