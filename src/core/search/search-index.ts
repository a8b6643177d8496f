import { ancestorCodes, isWithin, type DivisionCode } from '../gazetteer/division-code.ts';
import { placeName, shortName } from '../gazetteer/division-name.ts';
import type { Division } from '../gazetteer/division.ts';
import type { StationList } from '../stations/pack.ts';
import { initialsOf } from './pinyin-pattern.ts';
import { comparable } from './query-text.ts';
import type { SearchData } from './search-data.ts';

/**
 * What can be found in a region, by column. An entry is a station or a division; a village is found as
 * its station. An entry has a text, its name proper without 退役军人服务站, and may have more: what it was
 * once called, and the short form of an autonomous county.
 */
export interface SearchIndex {
  readonly data: SearchData;
  readonly list: StationList;
  /** Row of an entry's station; of a division -1. */
  readonly rows: readonly number[];
  /** Division that an entry is or belongs to. */
  readonly divisions: readonly Division[];
  /** Texts in comparable form. The first ones are the names of the entries, in their order. */
  readonly texts: readonly string[];
  /** How long a beginning of a text stands for all of it: 渝北 of 渝北区. */
  readonly shorts: readonly number[];
  /** By text: {@link initialsOf} it, and of its first character. */
  readonly initials: readonly number[];
  readonly firsts: readonly number[];
  /** By text, twice: the codes of its first two characters, 0 where it is shorter. */
  readonly heads: Uint16Array;
  /** Entry of a text. */
  readonly entries: readonly number[];
  /** By text: the former name as it is shown. */
  readonly aliases: ReadonlyMap<number, string>;
  /** All texts, each behind a line end, and where they begin in it. */
  readonly haystack: string;
  readonly offsets: readonly number[];
  /** Divisions with towns or villages below them, by names in full, in short and of former times. */
  readonly scopes: ReadonlyMap<string, readonly DivisionCode[]>;
  readonly longestScope: number;
  /** The division itself and all above it. */
  readonly pathOf: (code: DivisionCode) => readonly DivisionCode[];
  readonly byCode: ReadonlyMap<DivisionCode, Division>;
}

/** 彭水县, 东乡县 and 临夏州 are what people say for 彭水苗族土家族自治县, 东乡族自治县 and 临夏回族自治州. */
const AUTONOMOUS = /自治[州县旗]$/;
const STATION_TAIL = /退役军人(事务)?服务(中心|站)$/;

/** Entries between two pauses: about 1 ms. */
const STRIDE = 400;

/** Builds the index of the region `root` at once. */
export function buildSearchIndex(
  list: StationList,
  data: SearchData,
  root: DivisionCode,
): SearchIndex {
  const steps = searchIndexSteps(list, data, root);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Builds the index in steps between which a page may do something else. */
export function* searchIndexSteps(
  list: StationList,
  data: SearchData,
  root: DivisionCode,
): Generator<undefined, SearchIndex> {
  const rows: number[] = [];
  const divisions: Division[] = [];
  const texts: string[] = [];
  const shorts: number[] = [];
  const entries: number[] = [];
  const aliases = new Map<number, string>();
  const scopes = new Map<string, DivisionCode[]>();
  const byCode = new Map<DivisionCode, Division>();
  const more: { text: string; short: string; entry: number; alias: string | null }[] = [];
  let steps = 0;

  const addEntry = (row: number, division: Division, text: string, short: number): number => {
    entries.push(rows.length);
    texts.push(text);
    shorts.push(short);
    divisions.push(division);
    return rows.push(row) - 1;
  };
  const addAliases = (entry: number, { code, name, level }: Division): string[] => {
    const names = (data.aliases.get(code) ?? []).map((alias) => ({
      text: comparable(alias),
      short: comparable(shortName(alias, level)),
      alias: alias as string | null,
    }));
    if (AUTONOMOUS.test(name)) {
      const text = comparable(shortName(name, level).replace(/族$/, '') + name.slice(-1));
      names.push({ text, short: text, alias: null });
    }
    for (const each of names) more.push({ ...each, entry });
    return names.flatMap(({ text, short }) => [text, short]);
  };

  for (const each of list.divisions) byCode.set(each.code, each);
  yield;
  const withStation = new Set(list.stations.map(({ division_code }) => division_code));
  for (const division of list.divisions) {
    if ((steps += 1) % STRIDE === 0) yield;
    const { code, level } = division;
    if (level === 'village' && withStation.has(code)) continue;
    const text = comparable(placeName(division.name, level));
    const short = comparable(shortName(division.name, level));
    const names = [text, short];
    if (isWithin(code, root)) {
      const entry = addEntry(-1, division, text, short.length);
      names.push(...addAliases(entry, division));
    }
    for (const name of new Set(names)) addTo(scopes, name, code);
  }
  for (const [row, station] of list.stations.entries()) {
    if ((steps += 1) % STRIDE === 0) yield;
    const division = byCode.get(station.division_code);
    if (!division) continue;
    const { level } = division;
    const place = comparable(placeName(division.name, level));
    const own = comparable(station.name.replace(STATION_TAIL, ''));
    const short = own === place ? comparable(shortName(division.name, level)) : own;
    const entry = addEntry(row, division, own, short.length);
    if (level !== 'village') addAliases(entry, division);
    if (!own.includes(place)) more.push({ text: place, short: place, entry, alias: null });
  }
  for (const { text, short, entry, alias } of more) {
    if (alias !== null) aliases.set(texts.length, alias);
    entries.push(entry);
    shorts.push(short.length);
    texts.push(text);
  }
  const offsets: number[] = [];
  const initials: number[] = [];
  const firsts: number[] = [];
  const heads = new Uint16Array(texts.length * 2);
  let length = 0;
  for (const [number, text] of texts.entries()) {
    if ((steps += 1) % STRIDE === 0) yield;
    initials.push(initialsOf(text, data.readings));
    firsts.push(initialsOf(text.charAt(0), data.readings));
    heads[number * 2] = text.charCodeAt(0);
    heads[number * 2 + 1] = text.charCodeAt(1);
    offsets.push(length + 1);
    length += text.length + 1;
  }
  return {
    data,
    list,
    rows,
    divisions,
    texts,
    shorts,
    initials,
    firsts,
    heads,
    entries,
    aliases,
    haystack: `\n${texts.join('\n')}`,
    offsets,
    scopes,
    longestScope: Math.max(0, ...[...scopes.keys()].map((name) => name.length)),
    pathOf: remembered((code) => [code, ...ancestorCodes(code)]),
    byCode,
  };
}

function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}
