import type { LngLat } from '../geo/lng-lat.ts';
import { inMainlandBox } from '../geo/mainland.ts';
import type { ListField } from './list-field.ts';
import type { Mending } from './list-row.ts';
import { parseAngles } from './parse-angles.ts';

/** The coordinates of a row in the order lng, lat, or why there are none. */
export interface GivenPosition {
  readonly given: LngLat | null;
  readonly mendings: readonly Mending[];
  /** Null when the row has no coordinates or good ones. */
  readonly fault: {
    readonly field: ListField;
    readonly message: string;
    readonly remedy: string;
  } | null;
}

const NOTHING: GivenPosition = { given: null, mendings: [], fault: null };
/** What people write into a coordinate's cell that they cannot fill. */
const PLACEHOLDER =
  /^(无|暂无|没有|空|未知|待定|-+|—+|\/+|0+(\.0+)?([,;\s、]+0+(\.0+)?)?|null|none|n\/a)$/i;
/** Degrees have at most three digits; the metres of a projected grid have six or more. */
const METRES = 1e5;

/**
 * Reads the coordinates of a row from one column or two. Which number is the longitude is decided by
 * size, not by column: on the mainland the ranges do not meet. The datum is not looked at here.
 */
export function readPosition(fields: Readonly<Partial<Record<ListField, string>>>): GivenPosition {
  const has = (field: ListField): boolean => {
    const text = fields[field] ?? '';
    return text !== '' && !PLACEHOLDER.test(text);
  };
  const choices: ListField[][] = [];
  if (has('lnglat')) choices.push(['lnglat']);
  if (has('lng') || has('lat')) choices.push((['lng', 'lat'] as const).filter(has));
  let answer = NOTHING;
  for (const columns of choices) {
    answer = readColumns(columns, fields);
    if (answer.fault === null) return answer;
  }
  return answer;
}

function readColumns(
  columns: readonly ListField[],
  fields: Readonly<Partial<Record<ListField, string>>>,
): GivenPosition {
  const degrees: number[] = [];
  for (const field of columns) {
    const angles = parseAngles(fields[field] ?? '');
    if (angles.fault !== null) return refuse(field, angles.fault, remedyOf(fields[field] ?? ''));
    if (columns.length === 2 && angles.degrees.length !== 1) {
      return refuse(field, 'is not one coordinate', 'Write one number of degrees in this cell.');
    }
    degrees.push(...angles.degrees);
  }
  const [a, b] = degrees;
  if (a === undefined || b === undefined || degrees.length !== 2) {
    const message = degrees.length === 1 ? 'has no partner' : 'is not two coordinates';
    const remedy = 'Write longitude and latitude in degrees, or leave both empty.';
    return refuse(columns[0] ?? 'lng', message, remedy);
  }
  return orient([a, b], columns, fields);
}

function orient(
  [a, b]: readonly [number, number],
  used: readonly ListField[],
  fields: Readonly<Partial<Record<ListField, string>>>,
): GivenPosition {
  const [field = 'lng'] = used;
  if (Math.abs(a) >= METRES || Math.abs(b) >= METRES) {
    const remedy = 'Export longitude and latitude in degrees.';
    return refuse(field, 'looks like metres of a projected grid', remedy);
  }
  if (Number.isInteger(a) && Number.isInteger(b)) {
    return refuse(field, 'is whole degrees only', 'Write at least four decimals.');
  }
  if (inMainlandBox([a, b])) return { given: [a, b], mendings: [], fault: null };
  if (!inMainlandBox([b, a])) {
    return refuse(field, 'lies outside the mainland of China', 'Check both numbers.');
  }
  const from = used.map((each) => fields[each] ?? '').join(',');
  const mending = { field, rule: 'swapped', from, to: `${b},${a}` };
  return { given: [b, a], mendings: used.length === 2 ? [mending] : [], fault: null };
}

function refuse(field: ListField, message: string, remedy: string): GivenPosition {
  return { given: null, mendings: [], fault: { field, message, remedy } };
}

function remedyOf(text: string): string {
  const comma = /^\s*(\d{1,3}),(\d+)\s*$/.exec(text);
  if (comma) return `Write ${comma[1]}.${comma[2]} with a point.`;
  return 'Write decimal degrees such as 106.62712, or leave the cell empty.';
}
