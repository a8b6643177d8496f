import type { Districts } from '../coverage/districts.ts';
import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { Issue } from '../issue.ts';
import type { SourceCrs } from '../list/list-row.ts';
import type { Demand } from './demand.ts';

/** What reading demand needs to know besides the file. Plain data, so that it may be sent to a worker. */
export interface DemandContext {
  /** The region that demand is wanted for, twelve digits. */
  readonly region: DivisionCode;
  /** Its counties that have an outline; what lies in none of them is left out. */
  readonly districts: Districts;
  /** Datum of coordinates where the file names none. */
  readonly crs: SourceCrs;
  /** Language of notes and issues. */
  readonly lang: 'zh-CN' | 'en';
}

/** Demand, or everything that is wrong with the file: then nothing of it is used. */
export type DemandResult =
  | { readonly ok: true; readonly demand: Demand }
  | { readonly ok: false; readonly issues: readonly Issue[] };
