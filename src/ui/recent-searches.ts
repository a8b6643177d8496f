/** Where the browser keeps them; they never leave the device. */
const KEY = 'fuwuquan.recent';
const MOST = 8;
/** A number of three digits or more may be a telephone's, a house's, a position's: such texts are not kept. */
const NUMBERS = /\d{3}/;

/** One search that led somewhere. */
interface Recent {
  readonly region: string;
  readonly text: string;
}

/** What was last searched for in a region, newest first; nothing where the browser keeps nothing. */
export function recentSearches(region: string): string[] {
  return read()
    .filter((each) => each.region === region)
    .map(({ text }) => text);
}

/** Keeps a search on this device. */
export function rememberSearch(region: string, text: string): void {
  if (NUMBERS.test(text.normalize('NFKC'))) return;
  const others = read().filter((each) => each.region !== region || each.text !== text);
  try {
    localStorage.setItem(KEY, JSON.stringify([{ region, text }, ...others].slice(0, MOST)));
  } catch {
    // Without storage there are no recent searches: nothing else depends on them.
  }
}

/** Wipes those of all regions. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Without storage there is nothing to wipe.
  }
}

function read(): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false;
  const { region, text } = value as Partial<Record<keyof Recent, unknown>>;
  return typeof region === 'string' && typeof text === 'string' && text.length <= 120;
}
