import type { Demand } from '../demand/demand.ts';
import { Analysis, type AnalysisQuestion } from './analysis.ts';
import type { Coverage } from './coverage.ts';
import type { Districts } from './districts.ts';
import { Ground } from './ground.ts';
import { prepareDemand } from './prepared-demand.ts';

/** A question with all that it is asked of. */
export interface AnalysisInput extends AnalysisQuestion {
  readonly districts: Districts;
  readonly demand: Demand | null;
}

/** One analysis, for callers that ask only once. */
export function startAnalysis({ districts, demand, ...question }: AnalysisInput): Analysis {
  const ground = new Ground(districts);
  return new Analysis(ground, demand && prepareDemand(demand, ground), question);
}

/** What the stations cover. */
export function analyse(input: AnalysisInput): Coverage {
  return startAnalysis(input).coverage();
}
