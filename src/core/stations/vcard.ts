import type { Station } from './station.ts';
import { telephonesOf } from './telephone.ts';

/** Longest line of a vCard in bytes, without its end (RFC 2426 §2.6). */
const LINE_BYTES = 75;

/**
 * A station as a contact: vCard 3.0 (RFC 2426), the version that all telephones read. Office telephone,
 * address and page; a position only where it is the station's own (`geo`, longitude and latitude).
 */
export function vcard(
  { name, phone, address }: Pick<Station, 'name' | 'phone' | 'address'>,
  { page, geo }: { page: string; geo: readonly [number, number] | null },
): string {
  const phones = telephonesOf(phone).filter(({ number }) => number !== '');
  const extended = phones.filter(({ extension }) => extension !== '');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escape(name)};;;;`,
    `FN:${escape(name)}`,
    `ORG:${escape(name)}`,
    ...new Set(phones.map(({ number }) => `TEL;TYPE=WORK,VOICE:${number}`)),
    // Telephones read an extension as more digits of the number: it stands in the note.
    ...(extended.length === 0
      ? []
      : [`NOTE:${escape(extended.map(({ text }) => text).join('; '))}`]),
    ...(address === '' ? [] : [`ADR;TYPE=WORK:;;${escape(address)};;;;`]),
    ...(geo ? [`GEO:${geo[1].toFixed(6)};${geo[0].toFixed(6)}`] : []),
    `URL:${page.replace(/[\r\n]/g, '')}`,
    'END:VCARD',
  ];
  return `${lines.flatMap(fold).join('\r\n')}\r\n`;
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Cuts a line to {@link LINE_BYTES} bytes of UTF-8, never inside a character; what follows begins with a blank. */
function fold(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of line) {
    const size = utf8Bytes(character);
    if (bytes + size > LINE_BYTES) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...lines, current];
}

function utf8Bytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
