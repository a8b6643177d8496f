import {
  ancestorCodes,
  parseDivisionCode,
  type DivisionCode,
} from '../../src/core/gazetteer/division-code.ts';
import { placeName, shortName } from '../../src/core/gazetteer/division-name.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import type { CountyLocator, NearCounty } from './county-locator.ts';
import { groupBy } from './group-by.ts';

/** What divisions are looked for in. */
export interface FinderGround {
  readonly divisions: readonly Division[];
  readonly locator: CountyLocator;
  /** Counties whose outline is known to be rough: their points are held against their city. */
  readonly rough: ReadonlySet<DivisionCode>;
  readonly formerNames: ReadonlyMap<DivisionCode, readonly string[]>;
}

/** How far outside its county a point may lie, metres: the outlines are that rough. */
export const OUTSIDE_M = 5000;
/** What people write behind a division's name when they mean its seat. */
const OFFICE = /(人民政府|政府|退役军人服务(中心|站)|党群服务中心|便民服务中心)$/;

/** Finds divisions by code or name, and says whether a name or a position can be theirs. */
export class DivisionFinder {
  readonly #byCode: ReadonlyMap<DivisionCode, Division>;
  readonly #byCounty: ReadonlyMap<string, readonly Division[]>;
  readonly #ground: FinderGround;

  constructor(ground: FinderGround) {
    this.#ground = ground;
    this.#byCode = new Map(ground.divisions.map((each) => [each.code, each]));
    this.#byCounty = groupBy(ground.divisions, ({ code }) => code.slice(0, 6));
  }

  byCode(text: string): Division | null {
    const code = parseDivisionCode(text);
    return (code === null ? undefined : this.#byCode.get(code)) ?? null;
  }

  /** The divisions above, nearest first. */
  above({ code }: Division): Division[] {
    return ancestorCodes(code).flatMap((up) => this.#byCode.get(up) ?? []);
  }

  /** The divisions of the county around a position, else of those beside it, that the name may mean: none, one, or several. */
  byName(written: string, at: LngLat): readonly Division[] {
    const near = this.#ground.locator.near(at, OUTSIDE_M);
    const inside = near.filter(({ distanceM }) => distanceM === 0);
    const found = this.#called(written, inside);
    return found.length > 0 ? found : this.#called(written, near);
  }

  #called(written: string, counties: readonly NearCounty[]): readonly Division[] {
    const all = counties.flatMap(({ code }) => this.#byCounty.get(code.slice(0, 6)) ?? []);
    const text = bare(written);
    const exact = all.filter(({ name, level }) => name === text || placeName(name, level) === text);
    return exact.length > 0 ? exact : all.filter((each) => this.isCalled(each, written));
  }

  /** Whether people may call the division so: its name of today or before, with or without those above it. */
  isCalled(division: Division, written: string): boolean {
    const { name, level, code } = division;
    const formers = this.#ground.formerNames.get(code) ?? [];
    // Of a former name no short form: 渝北区 was 江北县, but 江北区 is another.
    const forms = new Set([
      ...[name, ...formers].flatMap((each) => [each, placeName(each, level)]),
      shortName(name, level),
    ]);
    const fits = (text: string): boolean =>
      forms.has(text) || shortName(text, level) === shortName(name, level);
    let text = bare(written);
    // 界山乡 is another name of 界山镇, but not where the county has a 界山乡 too.
    const namesake = this.#byCounty
      .get(code.slice(0, 6))
      ?.some((each) => each.code !== code && each.level === level && each.name === text);
    if (namesake && !forms.has(text)) return false;
    if (fits(text)) return true;
    for (const upper of this.above(division).reverse()) {
      const full = [upper.name, ...(this.#ground.formerNames.get(upper.code) ?? [])];
      const prefix = [...full, shortName(upper.name, upper.level)].find(
        (each) => text.startsWith(each) && text.length > each.length,
      );
      if (prefix === undefined) continue;
      text = text.slice(prefix.length);
      if (fits(text)) return true;
    }
    return false;
  }

  /**
   * Metres from the area that the division lies in when that is more than {@link OUTSIDE_M}, else 0: its county, or its city
   * or province where it is one or no outline of the county can be relied on.
   */
  outsideM({ code, level }: Division, at: LngLat): number {
    const county = code.slice(0, 6).padEnd(12, '0');
    const { locator, rough } = this.#ground;
    const distance =
      level === 'city' || level === 'province' ? null : locator.distanceM(at, county);
    if (distance !== null && (distance <= OUTSIDE_M || !rough.has(county))) {
      return distance <= OUTSIDE_M ? 0 : distance;
    }
    const prefix = code.slice(0, level === 'province' ? 2 : 4);
    const within = locator.near(at, OUTSIDE_M).some((each) => each.code.startsWith(prefix));
    return within ? 0 : (locator.nearestM(at, prefix) ?? 0);
  }
}

function bare(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(OFFICE, '')
    .replace(/街道办$/, '街道');
}
