/** Readings of each character in use, without tones, ü as v: `{ 重: ['chong', 'zhong'] }`. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Longest text that is compared by sound: its positions are the bits of a number. */
const LONGEST = 30;

/**
 * A text in letters, or in letters and characters, ready to be compared with many names. Every
 * character may be typed in full or by its first letter, the last one by any beginning: 凤鸣路 answers
 * to `fml`, `fengminglu`, `fengml`, `fengmi` and `凤ml`. Characters without a reading match themselves.
 */
export class PinyinPattern {
  /**
   * The bit of the text's first letter, 0 when it is none. {@link initialsOf} every name that has the
   * text hold it, those of a name that begins with the text already in its first character.
   */
  readonly initial: number;
  readonly #query: string;
  readonly #readings: Readings;
  /** By character code, what one step does from each position of the text: the set of positions after it. */
  readonly #steps = new Map<number, Int32Array | null>();

  private constructor(query: string, readings: Readings) {
    this.initial = letterBit(query);
    this.#query = query;
    this.#readings = readings;
  }

  /** Null for a text that has no letters or is too long to be compared. */
  static of(query: string, readings: Readings): PinyinPattern | null {
    return /[a-z]/.test(query) && query.length <= LONGEST
      ? new PinyinPattern(query, readings)
      : null;
  }

  /**
   * How much of `name` the text is: a set of numbers, `n` in it (bit `n`) when the first `n`
   * characters are what was typed; 0 when the name does not begin with it.
   */
  ends(name: string): number {
    const done = 1 << this.#query.length;
    const longest = Math.min(name.length, LONGEST);
    let positions = 1;
    let ends = 0;
    for (let at = 0; at < longest && positions !== 0; at += 1) {
      const steps = this.#stepsOf(name, at);
      positions = steps === null ? 0 : step(positions, steps);
      if ((positions & done) === 0) continue;
      ends |= 1 << (at + 1);
      // From the end of the text nothing leads on.
      positions ^= done;
    }
    return ends;
  }

  /** Whether `name` has the text behind its first character. */
  within(name: string): boolean {
    const done = 1 << this.#query.length;
    let positions = 0;
    for (let at = 1; at < name.length; at += 1) {
      const steps = this.#stepsOf(name, at);
      positions = steps === null ? 0 : step(positions | 1, steps);
      if (positions & done) return true;
    }
    return false;
  }

  #stepsOf(name: string, at: number): Int32Array | null {
    const code = name.charCodeAt(at);
    let steps = this.#steps.get(code);
    if (steps === undefined) {
      steps = this.#newSteps(name.charAt(at));
      this.#steps.set(code, steps);
    }
    return steps;
  }

  #newSteps(character: string): Int32Array | null {
    const query = this.#query;
    const steps = new Int32Array(query.length);
    let any = false;
    const readings = this.#readings.get(character) ?? [];
    for (let at = 0; at < query.length; at += 1) {
      let next = query.charAt(at) === character ? 1 << (at + 1) : 0;
      for (const reading of readings) {
        if (query.charAt(at) !== reading.charAt(0)) continue;
        next |= 1 << (at + 1);
        if (query.startsWith(reading, at)) next |= 1 << (at + reading.length);
        if (reading.startsWith(query.slice(at))) next |= 1 << query.length;
      }
      if (next !== 0) any = true;
      steps[at] = next;
    }
    return any ? steps : null;
  }
}

/** Letters that the characters of a name begin with when they are typed: bit 0 for a, bit 25 for z. */
export function initialsOf(name: string, readings: Readings): number {
  let initials = 0;
  for (const character of name) {
    initials |= letterBit(character);
    for (const reading of readings.get(character) ?? []) initials |= letterBit(reading);
  }
  return initials;
}

/** The bit of the first letter; 0 when it is none of a–z. */
function letterBit(text: string): number {
  const letter = text.charCodeAt(0) - 97;
  return letter >= 0 && letter < 26 ? 1 << letter : 0;
}

/** All positions reached from these by one character. The last one of all leads nowhere. */
function step(positions: number, steps: Int32Array): number {
  let next = 0;
  for (let at = 0, rest = positions; rest !== 0 && at < steps.length; at += 1, rest >>>= 1) {
    if (rest & 1) next |= steps[at]!;
  }
  return next;
}
