import { expect, test } from 'vitest';
import { vcard } from '../../src/core/stations/vcard.ts';

const PAGE = 'https://example.org/?region=x&station=350505000000';

test('a station as a contact', () => {
  const station = { name: '甲站', phone: '0595-87970000转801;023-1', address: '乙路1号, 2楼; 左' };
  expect(vcard(station, { page: PAGE, geo: [118.916, 25.117] })).toBe(
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:甲站;;;;',
      'FN:甲站',
      'ORG:甲站',
      'TEL;TYPE=WORK,VOICE:0595-87970000',
      'NOTE:0595-87970000转801',
      'ADR;TYPE=WORK:;;乙路1号\\, 2楼\\; 左;;;;',
      'GEO:25.117000;118.916000',
      `URL:${PAGE}`,
      'END:VCARD',
      '',
    ].join('\r\n'),
  );
});

test('no more than is known, and never a mobile number', () => {
  const card = vcard(
    { name: '甲', phone: '13812345678;+86 138-1234-5678', address: '' },
    { page: PAGE, geo: null },
  );
  expect(card).not.toMatch(/TEL|ADR|GEO|138/);
});

test('lines are folded to 75 bytes between characters, and read back', () => {
  const name = '双凤桥街道'.repeat(12);
  const card = vcard({ name, phone: '', address: 'a\nb\\c' }, { page: PAGE, geo: null });
  for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = card.replaceAll('\r\n ', '');
  expect(unfolded).toContain(`\r\nFN:${name}\r\n`);
  expect(unfolded).toContain('a\\nb\\\\c');
});

test('a name cannot add a line of its own', () => {
  const card = vcard({ name: 'x\r\nTEL:1', phone: '', address: '' }, { page: PAGE, geo: null });
  expect(card.split('\r\n').some((line) => line.startsWith('TEL'))).toBe(false);
});
