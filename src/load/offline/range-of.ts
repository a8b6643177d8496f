/**
 * The part of a whole answer that a `Range` header asks for: a cache keeps whole answers only. The whole
 * where the header is none of `bytes=from-to`, as HTTP allows.
 */
export async function rangeOf(whole: Response, header: string | null): Promise<Response> {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined) return whole;
  const blob = await whole.blob();
  const start = Number(from);
  const end = Math.min(Number(to), blob.size - 1);
  if (start > end) {
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${blob.size}` },
    });
  }
  return new Response(blob.slice(start, end + 1), {
    status: 206,
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${start}-${end}/${blob.size}`,
    },
  });
}
