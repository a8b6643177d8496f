import {
  ancestorCodes,
  compareCodes,
  isWithin,
  parentCode,
  type DivisionCode,
} from '../gazetteer/division-code.ts';
import type { Division } from '../gazetteer/division.ts';
import { LEVELS, type Level } from '../gazetteer/level.ts';
import type { RegionManifest } from './region-manifest.ts';
import type { StationList } from '../stations/pack.ts';
import type { Station } from '../stations/station.ts';

/** A loaded region with the look-ups that the parts of the page share. */
export class RegionData {
  readonly slug: string;
  readonly manifest: RegionManifest;
  readonly list: StationList;
  readonly divisions: ReadonlyMap<DivisionCode, Division>;
  // Each is worked out once, when first asked for.
  #children: ReadonlyMap<DivisionCode, readonly Division[]> | null = null;
  #own: ReadonlyMap<DivisionCode, readonly number[]> | null = null;
  #allCounts: ReadonlyMap<DivisionCode, number> | null = null;
  #rowOfId: ReadonlyMap<string, number> | null = null;
  readonly #above = new Map<string, DivisionCode | null>();

  constructor(slug: string, manifest: RegionManifest, list: StationList) {
    this.slug = slug;
    this.manifest = manifest;
    this.list = list;
    this.divisions = new Map(list.divisions.map((each) => [each.code, each]));
  }

  /** Works out what a first list asks for, part by part: a page that pauses in between can still answer. */
  async prepare(pause: () => Promise<void>): Promise<void> {
    for (const part of [() => this.children, () => this.own, () => this.allCounts]) {
      await pause();
      part();
    }
    await pause();
  }

  /** Divisions of the region by the division above, in code order. */
  get children(): ReadonlyMap<DivisionCode, readonly Division[]> {
    this.#children ??= grouped(
      this.list.divisions.filter(({ code }) => isWithin(code, this.root)),
      ({ code }) => this.above(code),
    );
    return this.#children;
  }

  /** Rows of the stations that a division itself keeps. */
  get own(): ReadonlyMap<DivisionCode, readonly number[]> {
    const { stations } = this.list;
    this.#own ??= grouped([...stations.keys()], (row) => stations[row]?.division_code);
    return this.#own;
  }

  /** Code of the region itself. */
  get root(): DivisionCode {
    return this.manifest.region.division_code;
  }

  row(id: string): number | null {
    this.#rowOfId ??= new Map(this.list.stations.map((each, at) => [each.station_id, at]));
    return this.#rowOfId.get(id) ?? null;
  }

  /** The nearest division above that the list knows; null above the region. */
  above(code: DivisionCode): DivisionCode | null {
    if (code === this.root) return null;
    // The villages of a town, nine of ten codes, lie below the same.
    const key = code.endsWith('000') ? code : code.slice(0, 9);
    let above = this.#above.get(key);
    if (above === undefined) {
      above = parentCode(code);
      if (above !== null && !this.divisions.has(above)) above = this.above(above);
      this.#above.set(key, above);
    }
    return above;
  }

  /** From the region down to the division itself. */
  path(code: DivisionCode): Division[] {
    const codes = [...ancestorCodes(code).reverse(), code];
    return codes.flatMap((each) =>
      isWithin(each, this.root) ? (this.divisions.get(each) ?? []) : [],
    );
  }

  /** How many stations that pass `keep` each division holds, its own and those below. */
  counts(keep: (station: Station) => boolean): Map<DivisionCode, number> {
    const counts = new Map<DivisionCode, number>();
    for (const station of this.list.stations) {
      if (!keep(station)) continue;
      let code: DivisionCode | null = station.division_code;
      while (code !== null) {
        counts.set(code, (counts.get(code) ?? 0) + 1);
        code = this.above(code);
      }
    }
    return counts;
  }

  /** {@link counts} without a filter; counted once. */
  get allCounts(): ReadonlyMap<DivisionCode, number> {
    this.#allCounts ??= this.counts(() => true);
    return this.#allCounts;
  }

  /** Levels that the region has stations of, largest first. */
  get levels(): Level[] {
    return LEVELS.filter((level) => (this.manifest.by_level[level] ?? 0) > 0);
  }
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K | null | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null || key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Orders divisions by level, then code: 区县 before the towns that hang on the same division. */
export function compareDivisions(a: Division, b: Division): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compareCodes(a.code, b.code);
}
