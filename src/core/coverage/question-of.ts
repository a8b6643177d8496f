import type { Station } from '../stations/station.ts';
import type { AnalysisQuestion } from './analysis.ts';
import { coveringStations } from './covering-stations.ts';
import type { Scenario } from './scenario.ts';
import { serviceRadiusM, type Standards } from './standard.ts';

/** What is tried out on a list of stations. */
export interface Trial {
  readonly standards: Standards;
  readonly scenario: Scenario;
  /** Within this many metres the corners of drawn gaps follow the circles. */
  readonly toleranceM: number;
}

/** The question that a trial asks, for page and terminal alike. Distances are held against the village's radius. */
export function questionOf(
  stations: readonly Station[],
  { standards, scenario, toleranceM }: Trial,
): AnalysisQuestion {
  return {
    ...coveringStations(stations, standards, scenario),
    referenceRadiusM: serviceRadiusM(standards.village),
    toleranceM,
  };
}
