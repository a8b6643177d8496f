/** One line of the benchmark table. */
export interface BenchResult {
  readonly work: string;
  /** What it is held against, or what kind of limit it is. */
  readonly peer: string;
  readonly unit: string;
  /** Null when it could not be measured here; `note` says why. */
  readonly ours: number | null;
  readonly theirs: number | null;
  /** Theirs divided by ours; for a limit, the limit divided by ours. */
  readonly ratio: number | null;
  readonly required: string;
  /** Null when it was not run. */
  readonly pass: boolean | null;
  readonly note?: string;
}

interface Measured {
  readonly work: string;
  readonly unit: string;
  readonly ours: number;
  readonly note?: string;
}

/** Less of the unit is better: the peer must need `atLeast` times as much. */
export function timesLess(
  measured: Measured & { readonly peer: string; readonly theirs: number; readonly atLeast: number },
): BenchResult {
  const { atLeast, ...rest } = measured;
  const ratio = rest.theirs / rest.ours;
  return { ...rest, ratio, required: `${atLeast}×`, pass: ratio >= atLeast };
}

/** A measure without a peer: at most so much. */
export function atMost(measured: Measured & { readonly limit: number }): BenchResult {
  const { limit, ...rest } = measured;
  const required = `≤ ${limit} ${rest.unit}`;
  const { ours } = rest;
  return { ...rest, peer: '–', theirs: null, ratio: null, required, pass: ours <= limit };
}

/** A measure without a peer: at least so much. */
export function atLeast(measured: Measured & { readonly limit: number }): BenchResult {
  const { limit, ...rest } = measured;
  const required = `≥ ${limit} ${rest.unit}`;
  const { ours } = rest;
  return { ...rest, peer: '–', theirs: null, ratio: null, required, pass: ours >= limit };
}

/** A peer that this machine lacks. */
export function notRun(work: string, peer: string, required: string, note: string): BenchResult {
  return {
    work,
    peer,
    unit: '',
    ours: null,
    theirs: null,
    ratio: null,
    required,
    pass: null,
    note,
  };
}
