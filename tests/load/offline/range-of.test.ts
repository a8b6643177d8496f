import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../src/load/offline/range-of.ts';

const whole = (): Response => new Response('0123456789');

describe('rangeOf', () => {
  const cases: [header: string | null, status: number, body: string, range: string | null][] = [
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-20', 416, '', 'bytes */10'],
    [null, 200, '0123456789', null],
    ['bytes=-3', 200, '0123456789', null],
    ['bytes=0-1,4-5', 200, '0123456789', null],
  ];
  it.each(cases)('%s', async (header, status, body, range) => {
    const part = await rangeOf(whole(), header);
    expect(part.status).toBe(status);
    expect(await part.text()).toBe(body);
    expect(part.headers.get('content-range')).toBe(range);
  });
});
