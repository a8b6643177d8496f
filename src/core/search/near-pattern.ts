import type { Readings } from './pinyin-pattern.ts';

/** How a text with one slip stands to a name: all of it, or how it begins. */
export interface NearName {
  /** Characters of the name that the text stands for. */
  readonly end: number;
  /** How unlikely the slip is, 0 to 2: see {@link SLIPS}. */
  readonly cost: number;
}

/**
 * A character of the same sound is what input methods slip to, and exchanging is a slip of the hand; with
 * one missing all that was typed is still right; one too many, or just another one, says the least.
 */
const SLIPS = { sameSound: 0, exchanged: 0, missing: 1, extra: 2, other: 2 } as const;

/** From this length on any one slip is tolerated; shorter texts may only have a character of the same sound. */
const LONG_ENOUGH = 4;

/** A text with one slip in it, ready to be compared with many names. */
export class NearPattern {
  readonly #query: string;
  readonly #readings: Readings;
  readonly #first: number;
  readonly #second: number;
  /** The text from each of its characters on. */
  readonly #rests: readonly string[];

  constructor(query: string, readings: Readings) {
    this.#query = query;
    this.#readings = readings;
    this.#first = query.charCodeAt(0);
    this.#second = query.charCodeAt(1);
    this.#rests = Array.from({ length: query.length + 3 }, (_, at) => query.slice(at));
  }

  /**
   * Whether a name that begins with these two character codes can match at all: a slip leaves one of the
   * text's first two characters among the name's.
   */
  able(first: number, second: number): boolean {
    return (
      first === this.#first ||
      first === this.#second ||
      second === this.#first ||
      second === this.#second ||
      this.#query.length < 2
    );
  }

  /**
   * Whether the text is the beginning of `name`, or all of it, but for one character: another one, one
   * too many, one missing, two exchanged. Null when it is not, or is without any slip.
   */
  match(name: string): NearName | null {
    const query = this.#query;
    const { length } = query;
    let at = 0;
    while (at < length && query.charCodeAt(at) === name.charCodeAt(at)) at += 1;
    if (at === length) return null;
    const rest = this.#rests[at + 1]!;
    if (at < name.length && name.startsWith(rest, at + 1)) {
      const sameSound = this.#soundAlike(query.charAt(at), name.charAt(at));
      if (sameSound) return { end: length, cost: SLIPS.sameSound };
      if (length >= LONG_ENOUGH) return { end: length, cost: SLIPS.other };
    }
    if (length < LONG_ENOUGH) return null;
    if (name.startsWith(this.#rests[at]!, at + 1)) {
      return { end: length + 1, cost: SLIPS.missing };
    }
    if (name.startsWith(rest, at)) return { end: length - 1, cost: SLIPS.extra };
    const exchanged =
      query.charCodeAt(at) === name.charCodeAt(at + 1) &&
      query.charCodeAt(at + 1) === name.charCodeAt(at) &&
      name.startsWith(this.#rests[at + 2]!, at + 2);
    return exchanged ? { end: length, cost: SLIPS.exchanged } : null;
  }

  #soundAlike(a: string, b: string): boolean {
    const ofB = this.#readings.get(b);
    return Boolean(ofB && this.#readings.get(a)?.some((each) => ofB.includes(each)));
  }
}
