import { compareCodes, type DivisionCode } from './division-code.ts';
import { parsePlainRows, printPlainRows } from './plain-rows.ts';

const HEADER = ['code', 'name', 'kind', 'since', 'note'] as const;

/**
 * A name that a division is or was known by besides its official one. `former`: the name of a
 * division that was renamed, or that became part of this one; `alias`: another name in use.
 */
export interface FormerName {
  /** The division that answers to the name today. */
  readonly code: DivisionCode;
  readonly name: string;
  readonly kind: 'former' | 'alias';
  /** Year in which the name ceased to be official; null where it is still in use or the year is not known. */
  readonly since: number | null;
  readonly note: string;
}

/** Reads `names.csv`. */
export function parseNames(text: string): FormerName[] {
  return parsePlainRows(text, HEADER).map(([code, name, kind, since, note]) => ({
    code: code!,
    name: name!,
    kind: kind === 'alias' ? 'alias' : 'former',
    since: since === '' ? null : Number(since),
    note: note!,
  }));
}

/** The reverse of {@link parseNames}, sorted by code, then name. */
export function printNames(names: Iterable<FormerName>): string {
  const sorted = [...names].sort(
    (a, b) => compareCodes(a.code, b.code) || compareCodes(a.name, b.name),
  );
  return printPlainRows(
    HEADER,
    sorted.map(({ code, name, kind, since, note }) => [code, name, kind, since ?? '', note]),
  );
}
