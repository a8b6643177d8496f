import { compareCodes, type DivisionCode } from './division-code.ts';
import { parsePlainRows, printPlainRows } from './plain-rows.ts';

const HEADER = ['code', 'name', 'kind', 'since', 'parts', 'note'] as const;
const KINDS: readonly string[] = ['former', 'alias', 'zone'];

/**
 * A name that leads to a division besides its official one. `former`: the name of a division that was renamed, or
 * that became part of this one; `alias`: another name in use; `zone`: a new area or development zone that is no
 * division itself (两江新区). A zone says roughly where a place lies, never that it is the division's seat.
 */
export interface FormerName {
  /** The division that answers to the name today; of a zone the smallest division that holds all of it. */
  readonly code: DivisionCode;
  readonly name: string;
  readonly kind: 'former' | 'alias' | 'zone';
  /** Year in which the name ceased to be official; null where it is still in use or the year is not known. */
  readonly since: number | null;
  /** The counties that a zone lies in, when they are more than one. */
  readonly parts?: readonly DivisionCode[];
  readonly note: string;
}

/** Reads `names.csv`. */
export function parseNames(text: string): FormerName[] {
  return parsePlainRows(text, HEADER).map(([code, name, kind, since, parts, note]) => ({
    code: code!,
    name: name!,
    kind: KINDS.includes(kind!) ? (kind as FormerName['kind']) : 'former',
    since: since === '' ? null : Number(since),
    ...(parts === '' ? {} : { parts: parts!.split(';') }),
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
    sorted.map(({ code, name, kind, since, parts, note }) => [
      code,
      name,
      kind,
      since ?? '',
      (parts ?? []).join(';'),
      note,
    ]),
  );
}
