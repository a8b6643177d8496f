import { decisionOfLines, type Decision } from '../core/review/decision.ts';
import { mergeOverrides } from '../core/review/merge-overrides.ts';
import { printOverrides } from '../core/review/overrides-text.ts';
import { positionOf } from '../core/review/position-of.ts';
import type { OverrideLine, ReviewRow } from '../core/review/review-data.ts';
import type { CountyCheck, Outside } from './county-check.ts';
import type { Work } from './kept-work.ts';

/** One thing that can be undone. */
interface Step {
  readonly id: string;
  readonly before: Decision | null | undefined;
  /** Small moves of the mark one after the other are one step. */
  readonly nudge: boolean;
}

/** A decision without its note, which is typed on its own. */
export type Verdict = Omit<Decision, 'note'>;

/** What has been decided: the lines of `overrides.csv`, what was changed since, and how to go back. */
export class ReviewWork {
  /** Lines of the file that the work goes on from. */
  lines = $state.raw<readonly OverrideLine[]>([]);
  /** Decisions made here by station; null takes one of the lines back. */
  edits = $state.raw<ReadonlyMap<string, Decision | null>>(new Map());
  /** Counts changes, so that others can tell whether they have seen the last one. */
  revision = $state(0);
  #past = $state.raw<readonly Step[]>([]);
  /** Notes of rows that nothing has been decided of. */
  #drafts = $state.raw<ReadonlyMap<string, string>>(new Map());
  /** Whether the lines are of a file that was opened, not of the page. */
  #opened = false;

  readonly #rows: ReadonlyMap<string, ReviewRow>;
  readonly #ids: readonly string[];
  readonly #check: CountyCheck;

  readonly #fromLines = $derived.by(() => {
    const byId = new Map<string, OverrideLine[]>();
    for (const line of this.lines) {
      byId.set(line.station_id, [...(byId.get(line.station_id) ?? []), line]);
    }
    return new Map([...byId].map(([id, lines]) => [id, decisionOfLines(lines)]));
  });
  readonly canUndo = $derived(this.#past.length > 0);
  /** Stations with a decision that is not written until it has a reason. */
  readonly withoutReason = $derived(
    new Set([...this.edits.keys()].filter((id) => this.#wantsReason(id))),
  );

  constructor(rows: readonly ReviewRow[], lines: readonly OverrideLine[], check: CountyCheck) {
    this.#rows = new Map(rows.map((row) => [row.station_id, row]));
    this.#ids = [...rows].sort((a, b) => a.row - b.row).map((row) => row.station_id);
    this.#check = check;
    this.lines = lines;
  }

  decisionOf(id: string): Decision | null {
    const edit = this.edits.get(id);
    return edit === undefined ? (this.#fromLines.get(id) ?? null) : edit;
  }

  noteOf(id: string): string {
    return this.decisionOf(id)?.note ?? this.#drafts.get(id) ?? '';
  }

  decide(id: string, verdict: Verdict, nudge = false): void {
    this.#step(id, nudge);
    this.#edit(id, { ...verdict, note: this.noteOf(id) });
  }

  /** Takes the decision about a station back. */
  withdraw(id: string): void {
    if (this.decisionOf(id) === null) return;
    this.#step(id, false);
    this.#edit(id, null);
  }

  setNote(id: string, note: string): void {
    const decision = this.decisionOf(id);
    if (decision) this.#edit(id, { ...decision, note });
    else this.#drafts = new Map(this.#drafts).set(id, note);
  }

  /** Goes one step back; answers the station it was about, or null. Notes stay. */
  undo(): string | null {
    const last = this.#past.at(-1);
    if (!last) return null;
    this.#past = this.#past.slice(0, -1);
    const note = this.noteOf(last.id);
    this.#edit(last.id, last.before ? { ...last.before, note } : last.before);
    return last.id;
  }

  /** Where a station lies outside its county under its decision; null when it does not. */
  outside(row: ReviewRow): Outside | null {
    const decision = this.decisionOf(row.station_id);
    const at = positionOf(row, decision);
    const code = decision?.division_code ?? row.division_code;
    return at && code !== '' ? this.#check.outside(at.lngLat, code) : null;
  }

  /** The whole `overrides.csv`, and of how many stations it holds decisions made here. */
  print(): { text: string; decided: number } {
    const complete = [...this.edits].filter(([id]) => !this.withoutReason.has(id));
    return {
      text: printOverrides(mergeOverrides(this.lines, new Map(complete), this.#ids)),
      decided: complete.length,
    };
  }

  /** Goes on from the lines of a file; decisions made here stay on top. Answers what the file holds. */
  open(lines: readonly OverrideLine[]): { rows: number; strangers: number } {
    this.lines = lines;
    this.#opened = true;
    this.revision += 1;
    const ids = [...this.#fromLines.keys()];
    const strangers = ids.filter((id) => !this.#rows.has(id)).length;
    return { rows: ids.length - strangers, strangers };
  }

  /** For the browser's memory. */
  keep(fingerprint: string, unsaved: boolean): Work {
    return {
      fingerprint,
      unsaved,
      edits: [...this.edits].map(([id, edit]) => [id, edit && { ...edit, lngLat: pair(edit) }]),
      lines: this.#opened ? this.lines.map((line) => ({ ...line })) : null,
    };
  }

  /** Brings back what {@link keep} has given; answers how many rows of the page it is about. */
  restore({ edits, lines }: Work): number {
    const known = edits.filter(([id]) => this.#rows.has(id));
    this.edits = new Map(known);
    if (lines) {
      this.lines = lines;
      this.#opened = true;
    }
    return known.length;
  }

  /** Drops every decision made here. */
  reset(lines: readonly OverrideLine[]): void {
    this.lines = lines;
    this.#opened = false;
    this.edits = new Map();
    this.#past = [];
    this.#drafts = new Map();
    this.revision += 1;
  }

  #step(id: string, nudge: boolean): void {
    const last = this.#past.at(-1);
    if (nudge && last?.nudge && last.id === id) return;
    this.#past = [...this.#past, { id, before: this.edits.get(id), nudge }];
  }

  #edit(id: string, edit: Decision | null | undefined): void {
    const note = this.noteOf(id);
    const edits = new Map(this.edits);
    if (edit === undefined) edits.delete(id);
    else edits.set(id, edit);
    this.edits = edits;
    if (this.decisionOf(id) === null) this.#drafts = new Map(this.#drafts).set(id, note);
    this.revision += 1;
  }

  #wantsReason(id: string): boolean {
    const row = this.#rows.get(id);
    const decision = this.decisionOf(id);
    if (!row || decision?.review_status !== 'manual' || decision.note.trim() !== '') return false;
    return this.outside(row)?.far ?? false;
  }
}

function pair({ lngLat }: Decision): [number, number] | null {
  return lngLat && [lngLat[0], lngLat[1]];
}
