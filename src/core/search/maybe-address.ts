import type { NameHit } from './search-hit.ts';

/** Shorter texts are no addresses, in Chinese characters. */
const SHORTEST = 4;

/** Whether a text should be read as an address: its names say nothing, or only with a slip. */
export function maybeAddress(query: string, names: readonly NameHit[]): boolean {
  const [best] = names;
  return (!best || best.near) && query.replace(/[^\p{Script=Han}]/gu, '').length >= SHORTEST;
}
