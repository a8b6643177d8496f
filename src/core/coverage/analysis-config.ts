import * as v from 'valibot';
import { inMainlandBox } from '../geo/mainland.ts';
import type { Issue } from '../issue.ts';
import { ScenarioEditSchema } from './scenario.ts';
import { StandardsSchema } from './standard.ts';

const DemandSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('divisions') }),
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({
    kind: v.literal('file'),
    /** Its name only: the file itself stays with whoever has it. */
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    /** Datum that was chosen for its positions. */
    crs: v.exactOptional(v.picklist(['wgs84', 'gcj02', 'bd09'])),
  }),
]);

/** `analysis.json`: a whole analysis, to be run again by the page or by `fuwuquan coverage --config`. */
const AnalysisConfigSchema = v.strictObject({
  format: v.literal(1),
  /** Slug. */
  region: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  standards: StandardsSchema,
  scenario: v.array(ScenarioEditSchema),
  demand: DemandSchema,
  /** The list that it was made on; another list gives other numbers. */
  list: v.exactOptional(
    v.strictObject({
      data_date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
      stations: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
});
export type AnalysisConfig = v.InferOutput<typeof AnalysisConfigSchema>;

/** `analysis.json` as text: the same analysis gives the same bytes. */
export function printAnalysisConfig(config: AnalysisConfig): string {
  // Parsing puts the fields into the order of the schema.
  return `${JSON.stringify(v.parse(AnalysisConfigSchema, config), null, 2)}\n`;
}

/** Reads `analysis.json`; what is wrong with it comes back as issues, `file` being its name in them. */
export function parseAnalysisConfig(
  text: string,
  file: string,
):
  | { readonly ok: true; readonly config: AnalysisConfig }
  | { readonly ok: false; readonly issues: readonly Issue[] } {
  const issue = (field: string, value: unknown, message: string, remedy: string): Issue => {
    const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return { severity: 'error', file, line: 0, field, value: shown, message, remedy };
  };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      issues: [issue('file', undefined, `is not JSON: ${reason}`, EXPORT_AGAIN)],
    };
  }
  const result = v.safeParse(AnalysisConfigSchema, json);
  if (!result.success) {
    const issues = result.issues.map((each) => {
      const field = v.getDotPath(each) ?? 'file';
      return issue(field, each.input, wrongWith(each), remedyOf(field));
    });
    return { ok: false, issues };
  }
  const issues = scenarioFaults(result.output).map(([at, field, value, message, remedy]) =>
    issue(`scenario.${at}.${field}`, value, message, remedy),
  );
  return issues.length > 0 ? { ok: false, issues } : { ok: true, config: result.output };
}

const EXPORT_AGAIN = 'Export the analysis from the planner again.';

/** What to do about a field, by the end of its path. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^format$/, 'This program reads format 1: export the analysis again with the same version.'],
  [/^region$/, 'Write the name of a folder in data/regions.'],
  [/\.mode$/, 'Write walk, elder_walk, bicycle, ebike or drive.'],
  [/\.minutes$/, 'Write a number from 1 to 120.'],
  [/\.speed_kmh$/, 'Write kilometres an hour from 0.5 to 120.'],
  [/\.detour_factor$/, 'Write a number from 1 to 3.'],
  [/^standards(\.\w+)?$/, 'Give province, city, county, town and village a standard each.'],
  [/^scenario\.\d+\.(lng|lat)$/, 'Write degrees WGS 84.'],
  [
    /^scenario\.\d+\.station_id$/,
    'Write the id of a station, or new-1, new-2 … for one that is added.',
  ],
  [/^scenario\.\d+\.level$/, 'Write province, city, county, town or village.'],
  [/^scenario\.\d+\.kind$/, 'Write add, move or close.'],
  [/^demand/, 'Write {"kind": "divisions"}, {"kind": "none"} or {"kind": "file", "name": "…"}.'],
];

function remedyOf(field: string): string {
  return REMEDIES.find(([pattern]) => pattern.test(field))?.[1] ?? EXPORT_AGAIN;
}

function wrongWith({ expected, received }: v.BaseIssue<unknown>): string {
  if (received === 'undefined') return 'is missing';
  if (expected === 'never') return 'is no field of an analysis';
  return expected === null || expected.startsWith('/')
    ? 'is not of the right form'
    : `should be ${expected}`;
}

type Fault = readonly [at: number, field: string, value: unknown, message: string, remedy: string];

/** What a single edit cannot tell: stations named twice, positions in another country. */
function scenarioFaults({ scenario }: AnalysisConfig): Fault[] {
  const seen = new Set<string>();
  return scenario.flatMap((edit, at): Fault[] => {
    const faults: Fault[] = [];
    const { station_id: id } = edit;
    if (seen.has(id)) {
      faults.push([at, 'station_id', id, 'is named by an edit before', 'Keep one edit a station.']);
    }
    seen.add(id);
    if (edit.kind !== 'close' && !inMainlandBox([edit.lng, edit.lat])) {
      const message = 'and lat lie outside the mainland of China';
      faults.push([at, 'lng', [edit.lng, edit.lat], message, 'Write lng and lat, degrees WGS 84.']);
    }
    return faults;
  });
}
