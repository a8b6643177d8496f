/** Readings of each character in use, without tones, ü as v: `{ 重: ['chong', 'zhong'] }`. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/**
 * Where `query` (lower-case letters) matches the readings of `name`, or null. Every character may be
 * typed in full or by its first letter, the last one by any beginning: 凤鸣路 answers to `fml`,
 * `fengminglu`, `fengml` and `fengmi`. Characters without a reading match themselves.
 * `start` is the number of the first character matched, `end` the number after the last.
 */
export function matchPinyin(
  name: readonly string[],
  query: string,
  readings: Readings,
): { start: number; end: number } | null {
  for (let start = 0; start < name.length; start += 1) {
    const end = matchFrom(name, start, query, readings);
    if (end !== null) return { start, end };
  }
  return null;
}

function matchFrom(
  name: readonly string[],
  at: number,
  query: string,
  readings: Readings,
): number | null {
  if (query === '') return at;
  const character = name[at];
  if (character === undefined) return null;
  for (const reading of readings.get(character) ?? [character.toLowerCase()]) {
    if (reading.charAt(0) !== query.charAt(0)) continue;
    if (reading.startsWith(query)) return at + 1;
    const steps = query.startsWith(reading) ? [reading.length, 1] : [1];
    for (const step of steps) {
      const end = matchFrom(name, at + 1, query.slice(step), readings);
      if (end !== null) return end;
    }
  }
  return null;
}
