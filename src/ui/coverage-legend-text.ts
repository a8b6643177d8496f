/** A kind of sign on the map: its name, and in plain words what it says. */
export interface LegendEntry {
  readonly name: string;
  readonly note: string;
}

/** All that the legend of the coverage map says. */
export interface CoverageLegendText {
  readonly title: string;
  readonly certain: LegendEntry;
  readonly nominal: LegendEntry;
  readonly possible: LegendEntry;
  readonly gap: LegendEntry;
  readonly approximate: LegendEntry;
  readonly depth: LegendEntry;
  readonly demand: LegendEntry;
}
