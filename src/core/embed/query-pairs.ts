/** Name and value of every part of a query string, decoded; what cannot be decoded stays as it is. */
export function readQueryPairs(query: string): [name: string, value: string][] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    });
}

/** The query string of such pairs, with its `?`; empty without pairs. Commas, slashes and colons stay readable. */
export function printQueryPairs(pairs: readonly (readonly [string, string])[]): string {
  const parts = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':')
    .replace(/'/g, '%27');
}

function decode(text: string): string {
  const words = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(words);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return words;
  }
}
