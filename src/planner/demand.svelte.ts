import type { DemandResult } from '../core/demand/demand-context.ts';
import type { Demand } from '../core/demand/demand.ts';
import type { Issue } from '../core/issue.ts';
import type { SourceCrs } from '../core/list/list-row.ts';
import type { DemandChoice } from './url.ts';

/** Reads a file that the visitor chose; the one before is given up. */
export type ReadDemand = (file: File, crs: SourceCrs) => Promise<DemandResult>;

/** Where demand comes from. A file that cannot be read leaves what there was. */
export class DemandState {
  readonly #read: ReadDemand;
  readonly #onchange: () => void;
  #reads = 0;

  /** What coverage is counted with; null for none. */
  demand = $state.raw<Demand | null>(null);
  /** Name of a file that a link speaks of and that has to be chosen again. */
  missing = $state.raw<string | null>(null);
  /** Datum of a file that names none. */
  crs = $state.raw<SourceCrs>('wgs84');
  reading = $state.raw<string | null>(null);
  /** Why the last file was not taken. */
  issues = $state.raw<readonly Issue[]>([]);
  refused = $state.raw<string | null>(null);

  constructor(read: ReadDemand, onchange: () => void) {
    this.#read = read;
    this.#onchange = onchange;
  }

  /** Takes up what a link says; nobody is told. `own` is the demand of the region's divisions. */
  begin(choice: DemandChoice, own: Demand): void {
    this.demand = choice.kind === 'none' ? null : own;
    this.missing = choice.kind === 'file' ? choice.name : null;
    this.issues = [];
    this.refused = null;
  }

  choose(demand: Demand | null): void {
    this.demand = demand;
    this.missing = null;
    this.issues = [];
    this.refused = null;
    this.#onchange();
  }

  /** Reads a file; true when its demand was taken. */
  async read(file: File): Promise<boolean> {
    this.#reads += 1;
    const reads = this.#reads;
    this.reading = file.name;
    this.issues = [];
    this.refused = null;
    const result = await this.#read(file, this.crs);
    if (reads !== this.#reads) return false;
    this.reading = null;
    if (result.ok) {
      this.choose(result.demand);
      return true;
    }
    this.issues = result.issues;
    this.refused = file.name;
    return false;
  }

  /** Gives up what is being read; demand stays as it is. */
  cancel(): void {
    this.#reads += 1;
    this.reading = null;
  }
}
