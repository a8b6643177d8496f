import { afterEach, describe, expect, it, vi } from 'vitest';
import { LoadError } from '../../src/load/load-error.ts';
import { PmtilesSource } from '../../src/load/pmtiles-source.ts';

/** A file of 100,000 bytes that begins like an archive; byte n is n modulo 251 after that. */
const file = Uint8Array.from({ length: 100_000 }, (_, n) => n % 251);
file.set(new TextEncoder().encode('PMTiles'));

const requests: string[] = [];

function serve(answer: (from: number, to: number) => Response): void {
  vi.stubGlobal('fetch', (_url: string, { headers }: { headers?: { range: string } }) => {
    requests.push(headers?.range ?? 'whole');
    if (!headers) return Promise.resolve(new Response(file, { status: 200 }));
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(headers.range) ?? [];
    return Promise.resolve(answer(Number(from), Number(to)));
  });
}

const partial = (from: number, to: number): Response =>
  new Response(file.slice(from, to + 1), { status: 206 });

afterEach(() => {
  vi.unstubAllGlobals();
  requests.length = 0;
});

async function bytes(source: PmtilesSource, offset: number, length: number): Promise<Uint8Array> {
  return new Uint8Array((await source.getBytes(offset, length)).data);
}

describe('PmtilesSource', () => {
  it('asks for ranges, and for the beginning only once', async () => {
    serve(partial);
    const source = new PmtilesSource('x.pmtiles');
    const [head, metadata] = await Promise.all([bytes(source, 0, 16_384), bytes(source, 500, 64)]);
    expect(head).toEqual(file.slice(0, 16_384));
    expect(metadata).toEqual(file.slice(500, 564));
    expect(await bytes(source, 90_000, 77)).toEqual(file.slice(90_000, 90_077));
    expect(requests).toEqual(['bytes=0-32767', 'bytes=90000-90076']);
  });

  it('takes the whole file once from a server that knows no ranges', async () => {
    serve(() => new Response(file, { status: 200 }));
    const source = new PmtilesSource('x.pmtiles');
    expect(await bytes(source, 0, 16_384)).toEqual(file.slice(0, 16_384));
    expect(await bytes(source, 90_000, 77)).toEqual(file.slice(90_000, 90_077));
    expect(requests.length).toBe(1);
  });

  const odd: [name: string, answer: (from: number, to: number) => Response][] = [
    ['the whole file as a part', () => new Response(file, { status: 206 })],
    [
      'another part than was asked for',
      (from, to) =>
        new Response(file.slice(from + 1, to + 2), {
          status: 206,
          headers: { 'content-range': `bytes ${from + 1}-${to + 1}/${file.length}` },
        }),
    ],
    [
      'another part, and does not say so',
      (from, to) => new Response(file.slice(from + 9, to + 10), { status: 206 }),
    ],
    ['that no range can be had', () => new Response('', { status: 416 })],
    ['that it does not know the header', () => new Response('', { status: 501 })],
  ];
  it.each(odd)('takes the whole file from a server that answers %s', async (_name, answer) => {
    serve(answer);
    const source = new PmtilesSource('x.pmtiles');
    const [head, metadata] = await Promise.all([bytes(source, 0, 16_384), bytes(source, 500, 64)]);
    expect(head).toEqual(file.slice(0, 16_384));
    expect(metadata).toEqual(file.slice(500, 564));
    expect(await bytes(source, 90_000, 77)).toEqual(file.slice(90_000, 90_077));
    expect(requests).toEqual(['bytes=0-32767', 'whole']);
  });

  it('says that an archive is damaged when a part lies behind its end', async () => {
    serve(() => new Response(file.slice(0, 50_000), { status: 200 }));
    const source = new PmtilesSource('x.pmtiles');
    expect(await bytes(source, 0, 7)).toEqual(file.slice(0, 7));
    const error = await source.getBytes(90_000, 77).catch((thrown: unknown) => thrown);
    expect((error as LoadError).fault).toBe('damaged');
  });

  it('reads an archive smaller than its first request', async () => {
    const small = file.slice(0, 2000);
    serve((from, to) => new Response(small.slice(from, to + 1), { status: 206 }));
    const source = new PmtilesSource('x.pmtiles');
    expect(await bytes(source, 0, 16_384)).toEqual(small);
    expect(await bytes(source, 1500, 200)).toEqual(small.slice(1500, 1700));
    expect(requests.length).toBe(1);
  });

  const faults: [name: string, answer: () => Response, fault: string][] = [
    ['a file that is not there', () => new Response('', { status: 404 }), 'missing'],
    ['a page in place of the file', () => new Response('<!doctype html>'), 'damaged'],
    [
      'a line that breaks',
      () => {
        throw new TypeError('Failed to fetch');
      },
      'unreachable',
    ],
  ];
  it.each(faults)('names %s, and asks again the next time', async (_name, answer, fault) => {
    vi.stubGlobal('fetch', () => {
      try {
        return Promise.resolve(answer());
      } catch (error) {
        return Promise.reject(error as Error);
      }
    });
    const source = new PmtilesSource('x.pmtiles');
    const error = await source.getBytes(0, 16_384).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LoadError);
    expect((error as LoadError).fault).toBe(fault);
    serve(partial);
    expect(await bytes(source, 0, 7)).toEqual(file.slice(0, 7));
  });
});
