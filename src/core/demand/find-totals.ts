import { codePrefix, type DivisionCode } from '../gazetteer/division-code.ts';

/** What of a row tells whether it sums up others. */
export interface SummedRow {
  readonly weight: number;
  /** Empty without one. */
  readonly code: DivisionCode;
  /** The texts of the row that are no number, place or code. */
  readonly texts: readonly string[];
  /** Whether it is known to sum up others already: it says 合计 and has no place. */
  readonly left: boolean;
}

/** Why the people of a row would be counted twice, or may be. */
export type TotalFault = 'totalUnlike' | 'holdsOthers' | 'partOfAbove' | 'sumOfOthers';

/** Rows that sum up others, by number, and rows of which it cannot be told. */
export interface Totals {
  readonly totals: ReadonlySet<number>;
  readonly faults: ReadonlyMap<number, TotalFault>;
}

const TOTAL =
  /^.{0,12}(合计|总计|小计|共计|总数|汇总|总和)$|^[全本](区|县|市|省|州|盟|旗|镇|乡|街道|国|域|辖区|地区)(总人口|人口)?$|^(grand|sub)?-?(total|sum)$/i;
const PART = /^其中/;
/** From the name's end: county or above, town, village; what it is called says how deep a row lies. */
const LEVELS: readonly RegExp[] = [
  /(省|自治区)$/,
  /([市州盟]|地区)$/,
  /[县区旗]$/,
  /([镇乡]|街道|苏木|办事处)$/,
  /(村|社区|居委会|村委会|嘎查)$/,
];
/** Sums may differ from the total so far: numbers in 万人 are rounded. */
const TOLERANCE = 0.005;
/** A row that nearly sums up others, as a share: more likely their total of another day than one beside them. */
const NEARLY = 0.1;
/** A row above others in the division tree that has less than this share of their people is one beside them. */
const BESIDE = 0.5;
/** Unnamed rows are taken for a sum of the others from here on. */
const LEAST_OTHERS = 3;
const LEAST_SUM = 100;

/** Whether a text says that its row sums up others. */
export function isTotalWord(text: string): boolean {
  const bare = text
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s:]/g, '');
  return TOTAL.test(bare.replace(PART, ''));
}

/**
 * Finds rows that sum up others, so that nobody is counted twice: by codes (a county and its towns), by words (小计, 全区, 其中),
 * by names (X区 above its 镇 and 街道). A row that says so and does not add up, or that may hold others, is a fault.
 */
export function findTotals(rows: readonly SummedRow[]): Totals {
  const finder = new TotalFinder(rows);
  finder.byCodes();
  finder.byWords();
  finder.byParts();
  finder.byNames();
  finder.bySum();
  return finder;
}

class TotalFinder implements Totals {
  readonly totals = new Set<number>();
  readonly faults = new Map<number, TotalFault>();
  readonly #rows: readonly SummedRow[];
  readonly #words: readonly boolean[];
  readonly #parts: readonly boolean[];
  readonly #levels: readonly number[];

  constructor(rows: readonly SummedRow[]) {
    this.#rows = rows;
    this.#words = rows.map(({ left, texts }) => left || texts.some(isTotalWord));
    this.#parts = rows.map(({ texts }) => texts.some((text) => PART.test(text)));
    this.#levels = rows.map(({ texts }) => Math.max(-1, ...texts.map(levelOf)));
    for (const [at, { left }] of rows.entries()) if (left) this.totals.add(at);
  }

  /** A code that stands once and holds other codes of the table. */
  byCodes(): void {
    const coded = [...this.#rows.keys()].filter(
      (at) => this.#rows[at]!.code !== '' && !this.totals.has(at),
    );
    coded.sort((a, b) => (this.#rows[a]!.code < this.#rows[b]!.code ? -1 : 1));
    const codeOf = (place: number): string => this.#rows[coded[place] ?? -1]?.code ?? '';
    for (const [place, at] of coded.entries()) {
      const { code, weight } = this.#rows[at]!;
      if (codeOf(place - 1) === code || codeOf(place + 1) === code) continue;
      const prefix = codePrefix(code);
      let [sum, skip] = [0, ''];
      let next = place + 1;
      for (; next < coded.length && codeOf(next).startsWith(prefix); next += 1) {
        // Of what lies below, the uppermost: a town's villages are in the town.
        if (skip !== '' && codeOf(next).startsWith(skip) && codeOf(next) !== codeOf(next - 1))
          continue;
        skip = codePrefix(codeOf(next));
        sum += this.#rows[coded[next]!]!.weight;
      }
      if (next === place + 1) continue;
      if (same(sum, weight)) this.totals.add(at);
      else if (weight > BESIDE * sum && weight > 0) this.faults.set(at, 'holdsOthers');
    }
  }

  /** Rows that say 合计, 小计, 全区 and have a place. */
  byWords(): void {
    for (const [at, { weight }] of this.#rows.entries()) {
      if (!this.#words[at] || this.#isSettled(at)) continue;
      if (this.#runs(at, 1, weight) || this.#runs(at, -1, weight)) this.totals.add(at);
      else this.faults.set(at, 'totalUnlike');
    }
  }

  /** 其中 begins what the row above holds. */
  byParts(): void {
    for (const [at] of this.#rows.entries()) {
      if (!this.#parts[at] || this.#isSettled(at)) continue;
      let above = at - 1;
      while (above >= 0 && this.#parts[above]) above -= 1;
      if (this.totals.has(above)) continue;
      if (above >= 0 && this.#runs(above, 1, this.#rows[above]!.weight)) this.totals.add(above);
      else this.faults.set(at, 'partOfAbove');
    }
  }

  /** X区 with its 镇 and 街道 in a row below or above it. */
  byNames(): void {
    for (const [at, { weight }] of this.#rows.entries()) {
      const level = this.#levels[at]!;
      if (level < 0 || this.#isSettled(at)) continue;
      for (const step of [1, -1]) {
        let [sum, count, next] = [0, 0, at + step];
        let top = Infinity;
        for (; this.#levels[next]! > level || this.totals.has(next); next += step) {
          if (this.totals.has(next)) continue;
          top = Math.min(top, this.#levels[next]!);
          sum += this.#rows[next]!.weight;
          count += 1;
        }
        if (count < 2 || sum === 0) continue;
        if (same(sum, weight)) this.totals.add(at);
        else if (step === 1 && Math.abs(weight - sum) <= NEARLY * sum) {
          this.faults.set(at, 'holdsOthers');
        }
        if (this.#isSettled(at)) break;
      }
    }
  }

  /** A first or last row that is the sum of all others, whatever it is called. */
  bySum(): void {
    const kept = [...this.#rows.keys()].filter((at) => !this.totals.has(at));
    if (kept.length <= LEAST_OTHERS) return;
    const all = kept.reduce((sum, at) => sum + this.#rows[at]!.weight, 0);
    for (const at of [kept[0]!, kept.at(-1)!]) {
      const { weight } = this.#rows[at]!;
      if (weight < LEAST_SUM || this.#isSettled(at)) continue;
      if (Math.abs(all - 2 * weight) <= 1e-9 * all) this.faults.set(at, 'sumOfOthers');
    }
  }

  #isSettled(at: number): boolean {
    return this.totals.has(at) || this.faults.has(at);
  }

  /** Whether the rows that follow (or precede) a row add up to a number at any of them; totals are passed over. */
  #runs(at: number, step: 1 | -1, weight: number): boolean {
    let [sum, count] = [0, 0];
    for (let next = at + step; next >= 0 && next < this.#rows.length; next += step) {
      if (this.#words[next] || this.totals.has(next)) continue;
      sum += this.#rows[next]!.weight;
      count += 1;
      if (count > 0 && same(sum, weight)) return true;
      if (sum > weight * (1 + TOLERANCE) + 1) return false;
    }
    return false;
  }
}

/** How deep a name says that its place lies, 0 province to 4 village; -1 when it says nothing. */
function levelOf(text: string): number {
  const bare = text
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(PART, '')
    .replace(/[\s:]/g, '');
  return LEVELS.findLastIndex((ending) => ending.test(bare));
}

function same(sum: number, total: number): boolean {
  return total > 0 && Math.abs(sum - total) <= TOLERANCE * total;
}
