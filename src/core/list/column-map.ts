import type { ListField } from './list-field.ts';
import { plainHeader } from './plain-header.ts';

/**
 * What the user says a column means, by its header: stronger than any alias. `null` means nothing,
 * for a column that would be recognised wrongly.
 */
export class ColumnMap {
  readonly #fields: ReadonlyMap<string, ListField | null>;
  readonly headers: readonly string[];

  constructor(entries: Iterable<readonly [header: string, field: ListField | null]>) {
    const all = [...entries];
    this.headers = all.map(([header]) => header);
    this.#fields = new Map(all.map(([header, field]) => [plainHeader(header), field]));
  }

  /** Undefined when the user says nothing of this header. */
  fieldOf(header: string): ListField | null | undefined {
    return this.#fields.get(plainHeader(header));
  }
}
