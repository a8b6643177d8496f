import type { DivisionCode } from '../gazetteer/division-code.ts';
import { LEVELS } from '../gazetteer/level.ts';
import { RANK, type OnMatch } from './match-texts.ts';
import type { NameHit } from './search-hit.ts';
import type { SearchIndex } from './search-index.ts';

/** Between two ranks: a former name counts a little less, so does a text that names parents. */
const STEPS = 4;
const FORMER = 2;
export const WITH_PARENTS = 1;

/** Entries are numbers below this; what orders them stands above it in one number that sorts quickly. */
const ENTRIES = 2 ** 21;
const LONGEST_NAME = 64;
const NOT_FOUND = 255;

/** Every entry found so far with its best match. */
export class BestHits {
  readonly #index: SearchIndex;
  readonly #stationsOnly: boolean;
  readonly #scores: Uint8Array;
  readonly #texts: Int32Array;
  readonly #limit: number;
  readonly #found: number[] = [];
  /** Entries found by score. */
  readonly #counts = new Uint32Array(NOT_FOUND + 1);

  /** For the best `limit` hits. */
  constructor(index: SearchIndex, stationsOnly: boolean, limit: number) {
    this.#index = index;
    this.#stationsOnly = stationsOnly;
    this.#limit = limit;
    this.#scores = new Uint8Array(index.rows.length).fill(NOT_FOUND);
    this.#texts = new Int32Array(index.rows.length);
  }

  get empty(): boolean {
    return this.#found.length === 0;
  }

  /** Whether all hits wanted are better than a sound further in a name. */
  get enough(): boolean {
    return this.#worst() < RANK.pinyinWithin * STEPS;
  }

  /** A taker of matches in divisions that pass. */
  taker(passes: ((code: DivisionCode) => boolean) | null, penalty: number): OnMatch {
    const { entries, divisions } = this.#index;
    return (text, rank) => {
      if (!passes || passes(divisions[entries[text]!]!.code)) this.add(text, rank, penalty);
    };
  }

  add(text: number, rank: number, penalty = 0): void {
    const { entries, rows, aliases } = this.#index;
    const entry = entries[text]!;
    if (this.#stationsOnly && rows[entry]! < 0) return;
    const score = rank * STEPS + penalty + (aliases.has(text) ? FORMER : 0);
    const known = this.#scores[entry]!;
    if (score >= known) return;
    if (known === NOT_FOUND) this.#found.push(entry);
    else this.#counts[known]! -= 1;
    this.#counts[score]! += 1;
    this.#scores[entry] = score;
    this.#texts[entry] = text;
  }

  /** The best ones; ties by kind, level, length of the name, then the order of the list. */
  hits(): NameHit[] {
    const worst = this.#worst();
    const able = this.#found.filter((entry) => this.#scores[entry]! <= worst);
    const keys = Float64Array.from(able, (entry) => this.#key(entry)).sort();
    return Array.from(keys.subarray(0, this.#limit), (key) => this.#hit(key % ENTRIES));
  }

  /** The worst score that one of the best hits can have; any while there are too few. */
  #worst(): number {
    let count = 0;
    for (let score = 0; score < NOT_FOUND; score += 1) {
      count += this.#counts[score]!;
      if (count >= this.#limit) return score;
    }
    return NOT_FOUND;
  }

  #key(entry: number): number {
    const { rows, divisions, texts, list } = this.#index;
    const row = rows[entry]!;
    const level = LEVELS.indexOf((list.stations[row] ?? divisions[entry]!).level);
    const kind = this.#scores[entry]! * 2 + Number(row >= 0);
    const length = Math.min(texts[entry]!.length, LONGEST_NAME - 1);
    return ((kind * LEVELS.length + level) * LONGEST_NAME + length) * ENTRIES + entry;
  }

  #hit(entry: number): NameHit {
    const { rows, divisions, list, byCode, aliases, pathOf } = this.#index;
    const row = rows[entry]!;
    const { code, level, name } = divisions[entry]!;
    const station = list.stations[row];
    const [, ...above] = pathOf(code);
    return {
      kind: station ? 'station' : 'division',
      row,
      code,
      level: station?.level ?? level,
      title: station?.name ?? name,
      parents: above.flatMap((each) => byCode.get(each)?.name ?? []).reverse(),
      alias: aliases.get(this.#texts[entry]!) ?? null,
      near: this.#scores[entry]! >= RANK.near * STEPS,
    };
  }
}
