import * as v from 'valibot';
import { LEVELS } from '../gazetteer/level.ts';
import { standardForAll } from './standard-for-all.ts';
import { StandardSchema, StandardsSchema, type Standard, type Standards } from './standard.ts';

/** Every key of standards: a level, then its classes. */
const LEVEL_KEYS = [
  ['province'],
  ['city'],
  ['county'],
  ['town', 'town_urban', 'town_rural'],
  ['village', 'village_urban', 'village_rural'],
] as const;
type Key = (typeof LEVEL_KEYS)[number][number];
const KEYS: readonly Key[] = LEVEL_KEYS.flat();

/** Mode, minutes, km/h and detour factor: `walk-15-4-1.25`. */
export function printStandard(standard: Standard): string {
  const { mode, minutes, speed_kmh, detour_factor } = standard;
  return [mode, minutes, speed_kmh, detour_factor].join('-');
}

/** The reverse of {@link printStandard}; null for anything that is no standard. */
export function parseStandard(text: string): Standard | null {
  const [mode, ...numbers] = text.split('-');
  if (numbers.length !== 3 || !numbers.every((each) => /^\d{1,3}(\.\d{1,20})?$/.test(each)))
    return null;
  const [minutes, speed_kmh, detour_factor] = numbers.map(Number);
  const result = v.safeParse(StandardSchema, { mode, minutes, speed_kmh, detour_factor });
  return result.success ? result.output : null;
}

/**
 * Standards in short, level by level with its classes (`town:ebike-15-15-1.25,village:walk-15-4-1.25`), or one
 * standard alone where it holds for all levels. With a base, such as the region's own standards, only the
 * levels that differ from it, empty where none does. `parseStandards(printStandards(x, base), base)` is `x`.
 */
export function printStandards(standards: Standards, base: Standards | null = null): string {
  const first = standards.province;
  const printed = LEVEL_KEYS.filter((keys) =>
    keys.some((key) => base === null || !same(standards[key], base[key])),
  );
  if (printed.length === 0) return '';
  if (KEYS.every((key) => (isLevel(key) ? same(standards[key], first) : !standards[key]))) {
    return printStandard(first);
  }
  return printed
    .flat()
    .flatMap((key) => {
      const standard = standards[key];
      return standard ? `${key}:${printStandard(standard)}` : [];
    })
    .join(',');
}

/**
 * Reads what {@link printStandards} writes. A level that is named loses the classes of the base, unless they
 * are named too; a single standard without a level holds for all. Null when any part is no standard, or
 * when a level is missing and there is no base.
 */
export function parseStandards(text: string, base: Standards | null = null): Standards | null {
  if (text === '') return base;
  const single = parseStandard(text);
  if (single) return standardForAll(single);
  const named = new Map<Key, Standard>();
  for (const part of text.split(',')) {
    const at = part.indexOf(':');
    const key = KEYS.find((each) => each === part.slice(0, at));
    const standard = parseStandard(part.slice(at + 1));
    if (!key || !standard || named.has(key)) return null;
    named.set(key, standard);
  }
  const entries = LEVEL_KEYS.flatMap((keys) => {
    const kept = named.has(keys[0]) ? null : base;
    return keys.flatMap((key): [Key, Standard][] => {
      const standard = named.get(key) ?? kept?.[key];
      return standard ? [[key, standard]] : [];
    });
  });
  const result = v.safeParse(StandardsSchema, Object.fromEntries(entries));
  return result.success ? result.output : null;
}

function isLevel(key: Key): boolean {
  return LEVELS.some((level) => level === key);
}

function same(a: Standard | undefined, b: Standard | undefined): boolean {
  return (a && printStandard(a)) === (b && printStandard(b));
}
