import { guessDelimiter } from '../list/guess-delimiter.ts';
import { splitDelimited } from '../list/split-delimited.ts';
import type { DemandContext, DemandResult } from './demand-context.ts';
import { demandOfGeojson } from './demand-of-geojson.ts';
import { demandOfRows, MAX_DEMAND_ROWS } from './demand-of-rows.ts';

/** Rows above and in the header that may come on top. */
const MORE_ROWS = 100;

/** Reads demand from a text: GeoJSON when it begins as JSON, else delimited rows. */
export function demandOfText(text: string, name: string, context: DemandContext): DemandResult {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (/^\s*[{[]/.test(bare)) return demandOfGeojson(bare, name, context);
  const rows = splitDelimited(bare, guessDelimiter(bare), MAX_DEMAND_ROWS + MORE_ROWS);
  return demandOfRows(rows, name, context);
}
