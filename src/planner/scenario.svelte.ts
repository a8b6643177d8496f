import type { Scenario, ScenarioEdit } from '../core/coverage/scenario.ts';
import {
  beginHistory,
  redo,
  step,
  undo,
  withEdit,
  without,
  type ScenarioHistory,
} from './scenario-history.ts';

/** What is tried out, with undo and redo; `onchange` is told of every change. */
export class ScenarioState {
  #history = $state.raw<ScenarioHistory>(beginHistory([]));
  readonly #onchange: () => void;

  constructor(onchange: () => void) {
    this.#onchange = onchange;
  }

  readonly edits = $derived.by(() => this.#history.present);
  readonly canUndo = $derived.by(() => this.#history.past.length > 0);
  readonly canRedo = $derived.by(() => this.#history.future.length > 0);

  /** Begins anew with the edits of a link; nobody is told. */
  begin(scenario: Scenario): void {
    this.#history = beginHistory(scenario);
  }

  readonly edit = (edit: ScenarioEdit): void => {
    this.#change(step(this.#history, withEdit(this.edits, edit)));
  };

  /** Several edits as one step. */
  readonly editAll = (edits: readonly ScenarioEdit[]): void => {
    this.#change(step(this.#history, edits.reduce(withEdit, this.edits)));
  };

  readonly restore = (stationId: string): void => {
    this.#change(step(this.#history, without(this.edits, stationId)));
  };

  readonly clear = (): void => {
    if (this.edits.length > 0) this.#change(step(this.#history, []));
  };

  readonly undo = (): void => {
    this.#change(undo(this.#history));
  };

  readonly redo = (): void => {
    this.#change(redo(this.#history));
  };

  #change(next: ScenarioHistory): void {
    if (next === this.#history) return;
    this.#history = next;
    this.#onchange();
  }
}
